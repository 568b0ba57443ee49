namespace LayeredPolicy.Architecture.Tests;

/// <summary>Compares text with a file of the repository; <c>UPDATE_GOLDEN=1</c> writes the file instead.</summary>
internal static class Golden
{
    public static void Verify(string actual, params string[] path)
    {
        string file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{string.Join('/', path)} does not exist; run with UPDATE_GOLDEN=1 to write it, then read it");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
