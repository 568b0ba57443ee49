using System.Text.RegularExpressions;

namespace LayeredPolicy.Architecture.Tests;

/// <summary>One source file of a shipped project: where it stands and what it names, comments and literals left out.</summary>
internal sealed partial class SourceFile
{
    private SourceFile(string path, string package, string room)
    {
        string text = File.ReadAllText(path);
        Path = System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        Package = package;
        Room = room;
        Lines = text.AsSpan().Count('\n');
        Code = Noise().Replace(text, " ");
        PublicTypes = [.. TopLevelType().Matches(Code).Select(m => m.Groups["name"].Value)];
    }

    public string Path { get; }

    /// <summary>The package's short name: Core, Calico, Istio or Cli.</summary>
    public string Package { get; }

    /// <summary>The first folder below the package, or empty at the package's root.</summary>
    public string Room { get; }

    public int Lines { get; }

    public string Code { get; }

    /// <summary>The public types that stand at the top level of the file.</summary>
    public IReadOnlyList<string> PublicTypes { get; }

    /// <summary>Every hand-written C# file below <c>src</c>.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = Read();

    /// <summary>The words of the code that could be type names.</summary>
    public IEnumerable<string> Words => Word().Matches(Code).Select(m => m.Value).Distinct();

    private static List<SourceFile> Read()
    {
        var files = new List<SourceFile>();
        foreach (string project in Directory.GetDirectories(Repository.PathOf("src")))
        {
            string package = System.IO.Path.GetFileName(project)["LayeredPolicy.".Length..];
            foreach (string path in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories))
            {
                string[] parts = System.IO.Path.GetRelativePath(project, path).Split(System.IO.Path.DirectorySeparatorChar);
                if (parts[0] is not ("obj" or "bin"))
                {
                    files.Add(new SourceFile(path, package, parts.Length > 1 ? parts[0] : ""));
                }
            }
        }

        return files;
    }

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\$?"{3}.*?"{3}|[$@]*"(\\.|[^"\\\n])*"|'(\\.|[^'\\])+'""", RegexOptions.Singleline)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^public\s+(?:(?:sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|record\s+struct|record|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w+")]
    private static partial Regex Word();
}
