using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Cli.Verbs;

/// <summary>Options that several verbs share, and the reading of what they name.</summary>
internal static class Inputs
{
    /// <summary>The option for the form of the output; the first form is the default.</summary>
    public static Option<string> Output(params string[] formats)
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = "How to print the result.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>The option for the manifests that a verb judges.</summary>
    public static Option<string> Manifests() => new("--manifests", "-m")
    {
        Description = "Policies and what they are about: a file or a directory.",
        Required = true,
    };

    /// <summary>The option that says how workloads take part in the mesh, whatever the manifests say.</summary>
    public static Option<string?> AssumeMesh()
    {
        var option = new Option<string?>("--assume-mesh")
        {
            Description = "Take every workload for one with a sidecar, for an ambient one, or for none of the mesh, whatever the manifests say: sidecar, ambient or none.",
        };
        option.AcceptOnlyFromAmong("sidecar", "ambient", "none");
        return option;
    }

    /// <summary>The option for facts apart from the policies.</summary>
    public static Option<string?> Facts(string otherwise) => new("--facts")
    {
        Description = $"The manifests of what runs: a file or a directory. Default: {otherwise}.",
    };

    /// <summary>The option for the network target.</summary>
    public static Option<string?> Network()
    {
        var option = new Option<string?>("--network") { Description = "Which network policies to write: calico or kubernetes. Default: calico." };
        option.AcceptOnlyFromAmong("calico", "kubernetes");
        return option;
    }

    /// <summary>The option for the mesh target.</summary>
    public static Option<string?> Mesh()
    {
        var option = new Option<string?>("--mesh") { Description = "Which mesh carries the other half: none, sidecar or ambient. Default: what the facts show." };
        option.AcceptOnlyFromAmong("none", "sidecar", "ambient");
        return option;
    }

    /// <summary>The target that the options and the facts give.</summary>
    public static TargetProfile Profile(ClusterFacts facts, string? network, string? mesh)
    {
        TargetProfile found = TargetProfile.From(facts, KnownLayers.All);
        return found with
        {
            Network = network == "kubernetes" ? NetworkTarget.Kubernetes : NetworkTarget.Calico,
            Mesh = mesh switch
            {
                "none" => MeshTarget.None,
                "sidecar" => MeshTarget.Sidecar,
                "ambient" => MeshTarget.Ambient,
                _ => found.Mesh,
            },
        };
    }

    /// <summary>Reads manifests and the facts in them; false when something of them cannot be read, which is printed.</summary>
    public static bool TryLoad(
        Terminal terminal, string path, string? factsPath, [NotNullWhen(true)] out Manifests? manifests, [NotNullWhen(true)] out ClusterFacts? facts)
    {
        manifests = LayeredPolicy.Manifests.Load(path);
        Manifests source = factsPath is null ? manifests : LayeredPolicy.Manifests.Load(factsPath);
        facts = ClusterFacts.From(source).AsServed();
        IEnumerable<Diagnostic> all = factsPath is null ? manifests.Diagnostics : manifests.Diagnostics.Concat(source.Diagnostics);
        return !Stops(terminal, all.Concat(facts.Diagnostics));
    }

    /// <summary>Reads a world of policies; false when something of it cannot be read, which is printed.</summary>
    public static bool TryWorld(Terminal terminal, string path, string? mesh, [NotNullWhen(true)] out PolicyWorld? world)
    {
        world = TryLoad(terminal, path, null, out Manifests? manifests, out ClusterFacts? facts)
            ? PolicyWorld.Create(manifests, Assuming(facts, mesh), KnownLayers.All)
            : null;
        if (world is not null)
        {
            Note(terminal, [.. world.Layers.SelectMany(l => l.Diagnostics).Where(d => d.Severity != DiagnosticSeverity.Info)]);
        }

        return world is not null;
    }

    // A pod in its node's network is never in the mesh.
    private static ClusterFacts Assuming(ClusterFacts facts, string? mesh)
    {
        MeshMode? mode = mesh switch
        {
            "sidecar" => MeshMode.Sidecar,
            "ambient" => MeshMode.Ambient,
            "none" => MeshMode.None,
            _ => null,
        };
        return mode is { } assumed ? facts.WithWorkloads(w => w.HostNetwork ? w : w with { Mesh = assumed }) : facts;
    }

    // A policy that takes no part, or another one than was written, changes every answer: say so, and leave the whole list to lint.
    private static void Note(Terminal terminal, Diagnostic[] diagnostics)
    {
        const int shown = 5;
        DiagnosticView.Write(terminal.Error, diagnostics.OrderByDescending(d => d.Severity).Take(shown));
        if (diagnostics.Length > shown)
        {
            Spectre.Console.AnsiConsoleExtensions.WriteLine(terminal.Error, $"and {diagnostics.Length - shown} more of these; lint lists them");
        }
    }

    /// <summary>Prints errors, if there are any, and says whether there were.</summary>
    public static bool Stops(Terminal terminal, IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic[] errors = [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        DiagnosticView.Write(terminal.Error, errors);
        return errors.Length > 0;
    }

    /// <summary>Prints one sentence about the command line, and gives the exit code for it.</summary>
    public static int Refuse(Terminal terminal, string sentence)
    {
        Spectre.Console.AnsiConsoleExtensions.WriteLine(terminal.Error, "layeredpolicy: " + sentence);
        return ExitCodes.BadInput;
    }
}
