namespace LayeredPolicy.Resources.Yaml;

/// <summary>Something to say about one place of a document, before its file and object are known.</summary>
internal readonly record struct YamlFinding(DiagnosticDescriptor Descriptor, string Message, YamlMark Mark, string Path);
