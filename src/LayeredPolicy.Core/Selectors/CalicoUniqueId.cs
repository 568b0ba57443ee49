using System.Buffers.Text;
using System.Text;

namespace LayeredPolicy.Selectors;

/// <summary>Calico's content ids: a prefix and the base64url SHA-224 of prefix and content.</summary>
public static class CalicoUniqueId
{
    /// <summary>The id that Calico gives to content of a kind: <c>prefix:hash</c>, where the hash is taken over <c>prefix:content</c>.</summary>
    /// <param name="prefix">The kind, for example <c>s</c> for selectors and <c>n</c> for named-port sets.</param>
    /// <param name="content">The content; for selectors, the canonical text.</param>
    public static string Make(string prefix, string content)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(content);
        int bytes = Encoding.UTF8.GetMaxByteCount(prefix.Length + 1 + content.Length);
        Span<byte> buffer = bytes <= 512 ? stackalloc byte[512] : new byte[bytes];
        int length = Encoding.UTF8.GetBytes(prefix, buffer);
        buffer[length++] = (byte)':';
        length += Encoding.UTF8.GetBytes(content, buffer[length..]);
        Span<byte> digest = stackalloc byte[Sha224.DigestLength];
        Sha224.Hash(buffer[..length], digest);
        Span<char> hash = stackalloc char[38];
        Base64Url.EncodeToChars(digest, hash);
        return string.Concat(prefix, ":", hash);
    }
}
