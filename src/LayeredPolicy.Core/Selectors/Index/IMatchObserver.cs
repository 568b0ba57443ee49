namespace LayeredPolicy.Selectors;

/// <summary>Is told, during an update of a <see cref="SelectorIndex"/>, which matches begin and end. It must not call the index.</summary>
public interface IMatchObserver
{
    /// <summary>The endpoint matches the selector from now on.</summary>
    void Started(int selector, int endpoint);

    /// <summary>The endpoint does not match the selector any more.</summary>
    void Stopped(int selector, int endpoint);
}
