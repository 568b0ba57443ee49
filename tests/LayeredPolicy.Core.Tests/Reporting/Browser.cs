using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LayeredPolicy.Core.Tests.Reporting;

/// <summary>A Chromium browser without a window, if one is installed.</summary>
internal static class Browser
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] s_flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--virtual-time-budget=2000", "--window-size=1400,900",
    ];

    /// <summary>The browser's path, or null when none is installed.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => s_names.Select(name => System.IO.Path.Combine(folder, name + (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? ".exe" : ""))))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens the page at a fragment and returns the document as it is after its script ran.</summary>
    public static string Open(string html, string fragment)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("layeredpolicy-browser-");
        try
        {
            string page = System.IO.Path.Combine(folder.FullName, "report.html");
            File.WriteAllText(page, html);
            var start = new ProcessStartInfo(Path!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (string flag in s_flags.Append("--user-data-dir=" + System.IO.Path.Combine(folder.FullName, "profile")).Append("--dump-dom").Append("file://" + page + fragment))
            {
                start.ArgumentList.Add(flag);
            }

            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            Task<string> text = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(90)))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException("the browser did not finish in 90 seconds");
            }

            return text.GetAwaiter().GetResult();
        }
        finally
        {
            Delete(folder);
        }
    }

    // A browser's helpers may hold their files a moment longer than it runs.
    private static void Delete(DirectoryInfo folder)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException)
            {
                Thread.Sleep(100);
            }
        }
    }
}
