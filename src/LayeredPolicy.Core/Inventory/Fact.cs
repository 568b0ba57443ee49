namespace LayeredPolicy;

/// <summary>Makes facts in code.</summary>
public static class Fact
{
    /// <summary>A fact stated by the program itself.</summary>
    public static Fact<T> Stated<T>(T value) => new(value, "code");
}
