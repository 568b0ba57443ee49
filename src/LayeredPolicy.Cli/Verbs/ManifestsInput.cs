using System.CommandLine;

namespace LayeredPolicy.Cli.Verbs;

/// <summary>The manifests that a verb judges, given once: as an argument, or by the option <c>--manifests</c>.</summary>
internal sealed class ManifestsInput
{
    private readonly Argument<string?> _path = new("PATH")
    {
        Description = "Policies and what they are about: a file or a directory.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _option = new("--manifests", "-m") { Description = "The same as PATH." };

    /// <summary>Adds the input to a verb, which then cannot run without it.</summary>
    public void AddTo(Command command)
    {
        command.Add(_path);
        command.Add(_option);
        command.Validators.Add(result =>
        {
            bool asPath = result.GetValue(_path) is not null, asOption = result.GetValue(_option) is not null;
            if (asPath == asOption)
            {
                result.AddError(asPath
                    ? "the manifests are given twice, as PATH and by --manifests"
                    : $"the manifests are missing, a file or a directory: 'layeredpolicy {command.Name} k8s/'");
            }
        });
    }

    /// <summary>The file or directory.</summary>
    public string Of(ParseResult parsed) => parsed.GetValue(_path) ?? parsed.GetRequiredValue(_option)!;
}
