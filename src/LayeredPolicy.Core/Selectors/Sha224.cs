using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LayeredPolicy.Selectors;

/// <summary>SHA-224 (FIPS 180-4), which the platform does not offer and Calico's unique ids need.</summary>
internal static class Sha224
{
    /// <summary>The length of a digest in bytes.</summary>
    public const int DigestLength = 28;

    private const int Block = 64;

    private static ReadOnlySpan<uint> Rounds =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
        0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
        0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
        0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
        0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
        0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>Writes the digest of the content.</summary>
    public static void Hash(ReadOnlySpan<byte> content, Span<byte> digest)
    {
        Span<uint> state =
        [
            0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4,
        ];
        ReadOnlySpan<byte> rest = content;
        for (; rest.Length >= Block; rest = rest[Block..])
        {
            Compress(state, rest);
        }

        Span<byte> last = stackalloc byte[Block * 2];
        last.Clear();
        rest.CopyTo(last);
        last[rest.Length] = 0x80;
        int length = rest.Length + 9 <= Block ? Block : Block * 2;
        BinaryPrimitives.WriteUInt64BigEndian(last[(length - 8)..], (ulong)content.Length * 8);
        Compress(state, last);
        if (length > Block)
        {
            Compress(state, last[Block..]);
        }

        for (int i = 0; i < DigestLength / 4; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(digest[(i * 4)..], state[i]);
        }
    }

    private static void Compress(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (int i = 0; i < 16; i++)
        {
            w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
        }

        for (int i = 16; i < 64; i++)
        {
            uint s0 = BitOperations.RotateRight(w[i - 15], 7) ^ BitOperations.RotateRight(w[i - 15], 18) ^ (w[i - 15] >> 3);
            uint s1 = BitOperations.RotateRight(w[i - 2], 17) ^ BitOperations.RotateRight(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }

        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        ref uint word = ref MemoryMarshal.GetReference(w);
        ref uint constant = ref MemoryMarshal.GetReference(Rounds);
        for (int i = 0; i < 64; i += 8)
        {
            // Eight rounds at a time: the variables change their roles instead of their places.
            Round(a, b, c, ref d, e, f, g, ref h, Unsafe.Add(ref constant, i) + Unsafe.Add(ref word, i));
            Round(h, a, b, ref c, d, e, f, ref g, Unsafe.Add(ref constant, i + 1) + Unsafe.Add(ref word, i + 1));
            Round(g, h, a, ref b, c, d, e, ref f, Unsafe.Add(ref constant, i + 2) + Unsafe.Add(ref word, i + 2));
            Round(f, g, h, ref a, b, c, d, ref e, Unsafe.Add(ref constant, i + 3) + Unsafe.Add(ref word, i + 3));
            Round(e, f, g, ref h, a, b, c, ref d, Unsafe.Add(ref constant, i + 4) + Unsafe.Add(ref word, i + 4));
            Round(d, e, f, ref g, h, a, b, ref c, Unsafe.Add(ref constant, i + 5) + Unsafe.Add(ref word, i + 5));
            Round(c, d, e, ref f, g, h, a, ref b, Unsafe.Add(ref constant, i + 6) + Unsafe.Add(ref word, i + 6));
            Round(b, c, d, ref e, f, g, h, ref a, Unsafe.Add(ref constant, i + 7) + Unsafe.Add(ref word, i + 7));
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(uint a, uint b, uint c, ref uint d, uint e, uint f, uint g, ref uint h, uint input)
    {
        uint t = h + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25)) + (g ^ (e & (f ^ g))) + input;
        d += t;
        h = t + (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + ((a & b) | (c & (a | b)));
    }
}
