using System.Collections.Immutable;
using System.Globalization;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Makes the condition for a list of values the way istiod does for Envoy. A value that cannot be used, and on a TCP chain every value of
/// an HTTP-only condition, is an error; what an error does to the rule depends on the policy's action.
/// </summary>
internal sealed class EnvoyConditions(TrustDomains trustDomains, bool forTcp, bool metadataIsWritten)
{
    private const string Headers = "request.headers";
    private const string Claims = "request.auth.claims";
    private const string Filters = "experimental.envoy.filters.";

    /// <summary>Whether istiod knows the key; a rule with a key that it does not know is dropped under every action.</summary>
    public static bool IsKnown(string key) => key is
        "source.ip" or "remote.ip" or "source.namespace" or "source.serviceAccount" or "source.principal" or "source.trustDomain" or
        "request.auth.principal" or "request.auth.audiences" or "request.auth.presenter" or
        "destination.ip" or "destination.port" or "connection.sni" ||
        key.StartsWith(Headers, StringComparison.Ordinal) || key.StartsWith(Claims, StringComparison.Ordinal) ||
        key.StartsWith(Filters, StringComparison.Ordinal);

    /// <summary>Makes the condition.</summary>
    /// <param name="key">What it is about, as a condition key.</param>
    /// <param name="field">The field that it comes from, for traces.</param>
    /// <param name="values">The values.</param>
    /// <param name="policyNamespace">The namespace of the policy.</param>
    /// <param name="unusable">The values that cannot be used.</param>
    /// <returns>The condition over the values that can be used; null when there is none.</returns>
    public MeshAtom? Make(string key, string field, IReadOnlyList<string> values, string policyNamespace, out ImmutableArray<string> unusable)
    {
        unusable = [];
        if (forTcp && IsHttpOnly(key))
        {
            unusable = [.. values];
            return null;
        }

        switch (key)
        {
            case "source.principal":
                return new PrincipalAtom(field, [.. trustDomains.ExpandPrincipals(values).Select(v => StringPattern.Parse(v))]);
            case "source.namespace":
                return new NamespaceAtom(field, [.. values.Select(v => new NamespacePattern(v))]);
            case "source.serviceAccount":
                return new ServiceAccountAtom(field, [.. values.Select(v => ServiceAccountPattern.Parse(v, policyNamespace))]);
            case "source.trustDomain":
                return new TrustDomainAtom(field, [.. trustDomains.ExpandTrustDomains(values).Select(TrustDomainPattern.Parse)]);
            case "source.ip":
                return Blocks(values, out unusable) is { } source ? new SourceAddressAtom(field, source) : null;
            case "remote.ip":
                return Blocks(values, out unusable) is { } remote ? forTcp ? new SourceAddressAtom(field, remote) : new RemoteAddressAtom(field, remote) : null;
            case "destination.ip":
                return Blocks(values, out unusable) is { } destination ? new DestinationAddressAtom(field, destination) : null;
            case "destination.port":
                return Ports(values, out unusable) is { } ports ? new DestinationPortAtom(field, ports) : null;
            case "connection.sni":
                return new ServerNameAtom(field, Patterns(values));
            case "request.host":
                return new HostAtom(field, [.. values.Select(v => StringPattern.Parse(v, ignoreCase: true))]);
            case "request.method":
                return new MethodAtom(field, Patterns(values));
            case "request.path":
                return Paths(field, values);
            case "request.auth.principal":
                return new RequestPrincipalAtom(field, [.. values.Select(RequestPrincipalPattern.Parse)]);
            case "request.auth.audiences":
                return new ClaimAtom(field, ["aud"], Patterns(values));
            case "request.auth.presenter":
                return new ClaimAtom(field, ["azp"], Patterns(values));
        }

        MeshAtom? named = key.StartsWith(Headers, StringComparison.Ordinal) ? Header(key, field, values)
            : key.StartsWith(Claims, StringComparison.Ordinal) ? Claim(key, field, values)
            : Filter(key, field, values);
        unusable = named is null ? [.. values] : [];
        return named;
    }

    private static bool IsHttpOnly(string key) =>
        key is "request.host" or "request.method" or "request.path" ||
        key.StartsWith("request.auth.", StringComparison.Ordinal) || key.StartsWith(Headers, StringComparison.Ordinal);

    private static ImmutableArray<StringPattern> Patterns(IEnumerable<string> values) => [.. values.Select(v => StringPattern.Parse(v))];

    private static IpBlocks? Blocks(IReadOnlyList<string> values, out ImmutableArray<string> unusable)
    {
        ImmutableArray<Cidr> blocks = Read(values, v => Cidr.TryParse(v, out Cidr block, out _) ? block : (Cidr?)null, out unusable);
        return blocks.IsEmpty ? null : new(blocks);
    }

    private static ImmutableArray<int>? Ports(IReadOnlyList<string> values, out ImmutableArray<string> unusable)
    {
        ImmutableArray<int> ports = Read(values, ReadPort, out unusable);
        return ports.IsEmpty ? null : ports;
    }

    /// <summary>A port as both engines read it: decimal digits, leading zeros allowed, up to 65535.</summary>
    public static int? ReadPort(string value) =>
        value.Length > 0 && value.All(char.IsAsciiDigit) && ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong port) && port <= 65535
            ? (int)port
            : null;

    private static ImmutableArray<T> Read<T>(IReadOnlyList<string> values, Func<string, T?> read, out ImmutableArray<string> unusable)
        where T : struct
    {
        unusable = [.. values.Where(v => read(v) is null)];
        return [.. values.Select(read).OfType<T>()];
    }

    private static MeshAtom Paths(string field, IReadOnlyList<string> values)
    {
        PathPattern?[] patterns = [.. values.Select(PathPattern.Parse)];
        int refused = Array.IndexOf(patterns, null);
        return refused >= 0 ? new RefusedAtom(field, values[refused]) : new PathAtom(field, [.. patterns.OfType<PathPattern>()]);
    }

    private static MeshAtom? Header(string key, string field, IReadOnlyList<string> values) => ConditionKey.Name(key[Headers.Length..]) switch
    {
        null => null,
        "" => new RefusedAtom(field, key),
        string name => new HeaderAtom(field, name, Patterns(values)),
    };

    private static MeshAtom? Claim(string key, string field, IReadOnlyList<string> values)
    {
        if (ConditionKey.Names(key[Claims.Length..]) is not { } path)
        {
            return null;
        }

        return path.IsEmpty ? new NeverAtom(field, "a claim key without brackets names no claim")
            : path.Contains("") ? new RefusedAtom(field, key)
            : new ClaimAtom(field, path, Patterns(values));
    }

    private FilterMetadataAtom? Filter(string key, string field, IReadOnlyList<string> values) =>
        key.EndsWith(']') && key.Contains('[', StringComparison.Ordinal)
            ? new FilterMetadataAtom(field, string.Join(", ", values), metadataIsWritten)
            : null;
}
