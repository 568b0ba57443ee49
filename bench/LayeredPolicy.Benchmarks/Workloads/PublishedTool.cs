using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>The <c>layeredpolicy</c> tool as a user of this platform gets it: published from the sources at hand as native code.</summary>
internal sealed class PublishedTool
{
    private static readonly Lazy<PublishedTool> s_instance = new(static () => new(Publish()));
    private readonly string _path;

    private PublishedTool(string path) => _path = path;

    /// <summary>The tool. The first use publishes it, which takes a minute when there is something to compile.</summary>
    public static PublishedTool Instance => s_instance.Value;

    /// <summary>Runs the tool in a process of its own, reads all it prints, and waits for its end.</summary>
    /// <exception cref="InvalidOperationException">The exit code is not zero.</exception>
    public ToolRun Run(params string[] arguments)
    {
        double before = CpuOfChildren();
        long start = Stopwatch.GetTimestamp();
        using Process process = Start(_path, arguments);
        using var output = new MemoryStream(32 * 1024 * 1024);
        process.StandardOutput.BaseStream.CopyTo(output);
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0
            ? new(wall.TotalMilliseconds, CpuOfChildren() - before, output.ToArray())
            : throw new InvalidOperationException($"layeredpolicy {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors}");
    }

    private static string Publish()
    {
        string root = Root();
        string folder = Path.Combine(root, "artifacts", "goals", "tool");
        using Process process = Start(
            "dotnet", ["publish", Path.Combine(root, "src", "LayeredPolicy.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "--nologo"]);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Path.Combine(folder, "LayeredPolicy.Cli" + (OperatingSystem.IsWindows() ? ".exe" : ""))
            : throw new InvalidOperationException("the tool could not be published: " + output);
    }

    private static Process Start(string path, IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;

    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LayeredPolicy.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("the benchmarks do not run inside the repository");
    }

    // Milliseconds of all cores that the ended children of this process have used; in steps of ten, and only where the system tells.
    private static double CpuOfChildren()
    {
        const int userTime = 13;
        const string path = "/proc/self/stat";
        if (!File.Exists(path))
        {
            return 0;
        }

        string text = File.ReadAllText(path);
        string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return 10 * (double.Parse(fields[userTime], CultureInfo.InvariantCulture) + double.Parse(fields[userTime + 1], CultureInfo.InvariantCulture));
    }
}
