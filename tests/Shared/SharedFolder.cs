namespace LayeredPolicy.Tests;

/// <summary>Finds the shared facts (schemas, real inputs, recorded cases) beside the repository; a machine without them skips the tests that need them.</summary>
internal static class SharedFolder
{
    /// <summary>The path of a folder or file under <c>shared</c>, searched upward from the tests; null when it is not there.</summary>
    public static string? Find(string relativePath)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", relativePath);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The path, or the test is skipped.</summary>
    public static string Require(string relativePath)
    {
        string? path = Find(relativePath);
        Assert.SkipWhen(path is null, $"shared/{relativePath} is not beside this repository");
        return path!;
    }
}
