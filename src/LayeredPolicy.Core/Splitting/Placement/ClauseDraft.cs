using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>What one clause places, until it is known whether its residuals let it stand.</summary>
internal sealed class ClauseDraft(Clause clause)
{
    private readonly List<(string Who, string What)> _network = [];
    private readonly List<(string Who, string What)> _mesh = [];

    public Clause Clause { get; } = clause;

    public List<Admission> Network { get; } = [];

    public List<Admission> Mesh { get; } = [];

    public List<Prohibition> NetworkProhibitions { get; } = [];

    public List<Prohibition> MeshProhibitions { get; } = [];

    public List<Isolation> NetworkIsolations { get; } = [];

    public List<Isolation> MeshIsolations { get; } = [];

    public List<HostAdmission> Hosts { get; } = [];

    public List<Encryption> Encryptions { get; } = [];

    public List<CallPolicy> Calls { get; } = [];

    public List<(ResidualCode Code, string Plain)> Residuals { get; } = [];

    public List<(string Reason, string? Remedy)> Refusals { get; } = [];

    public List<KeptFlow> Kept { get; } = [];

    public SortedSet<string> Rules { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> NetworkWords => Sentences(_network);

    public IEnumerable<string> MeshWords => Sentences(_mesh);

    public void Residual(ResidualCode code, string plain)
    {
        if (!Residuals.Contains((code, plain)))
        {
            Residuals.Add((code, plain));
        }
    }

    public void Refuse(string reason, string? remedy)
    {
        if (!Refusals.Contains((reason, remedy)))
        {
            Refusals.Add((reason, remedy));
        }
    }

    public void SayNetwork(string text) => Say(_network, "", text);

    public void SayNetwork(string who, string what) => Say(_network, who, what);

    public void SayMesh(string text) => Say(_mesh, "", text);

    public void SayMesh(string who, string what) => Say(_mesh, who, what);

    private static void Say(List<(string Who, string What)> words, string who, string what)
    {
        if (!words.Contains((who, what)))
        {
            words.Add((who, what));
        }
    }

    // Callers that may do the same share a sentence.
    private static IEnumerable<string> Sentences(List<(string Who, string What)> words) =>
        words.GroupBy(w => w.What).Select(g => string.Join(", ", g.Select(w => w.Who).Where(w => w.Length > 0)) is { Length: > 0 } who ? who + " " + g.Key : g.Key);
}
