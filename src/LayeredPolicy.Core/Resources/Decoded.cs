namespace LayeredPolicy.Resources;

/// <summary>The outcome of reading an object as a wire model: the model, or what was wrong.</summary>
/// <param name="Value">The model, or null when the object does not fit it.</param>
/// <param name="Problem">Why there is no model, or null when there is one.</param>
public readonly record struct Decoded<T>(T? Value, Diagnostic? Problem)
    where T : class;
