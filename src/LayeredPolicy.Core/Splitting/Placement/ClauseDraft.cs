using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>What one clause places, until it is known whether its residuals let it stand.</summary>
internal sealed class ClauseDraft(Clause clause)
{
    public Clause Clause { get; } = clause;

    public List<Admission> Network { get; } = [];

    public List<Admission> Mesh { get; } = [];

    public List<Prohibition> NetworkProhibitions { get; } = [];

    public List<Prohibition> MeshProhibitions { get; } = [];

    public List<Isolation> NetworkIsolations { get; } = [];

    public List<Isolation> MeshIsolations { get; } = [];

    public List<Encryption> Encryptions { get; } = [];

    public List<CallPolicy> Calls { get; } = [];

    public List<(ResidualCode Code, string Plain)> Residuals { get; } = [];

    public List<(string Reason, string? Remedy)> Refusals { get; } = [];

    public List<KeptFlow> Kept { get; } = [];

    public SortedSet<string> Rules { get; } = new(StringComparer.Ordinal);

    public List<string> NetworkWords { get; } = [];

    public List<string> MeshWords { get; } = [];

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

    public void SayNetwork(string text) => Say(NetworkWords, text);

    public void SayMesh(string text) => Say(MeshWords, text);

    private static void Say(List<string> words, string text)
    {
        if (!words.Contains(text))
        {
            words.Add(text);
        }
    }
}
