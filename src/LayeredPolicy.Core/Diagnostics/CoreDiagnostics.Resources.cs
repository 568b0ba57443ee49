namespace LayeredPolicy;

public static partial class CoreDiagnostics
{
    /// <summary>A file or directory that was named does not exist.</summary>
    public static DiagnosticDescriptor PathMissing { get; } = new(
        "LP1001", DiagnosticSeverity.Error, "The file or directory does not exist", "Check the path.");

    /// <summary>Text that is no YAML; the document that holds it is left out.</summary>
    public static DiagnosticDescriptor YamlSyntax { get; } = new(
        "LP1002", DiagnosticSeverity.Error, "The text is not valid YAML", "Correct the text at the position given.");

    /// <summary>A file that cannot be opened or read.</summary>
    public static DiagnosticDescriptor FileUnreadable { get; } = new(
        "LP1003", DiagnosticSeverity.Error, "The file cannot be read", "Check that the file is readable and no device or link to itself.");

    /// <summary>A file whose bytes are no UTF-8 or UTF-16 text.</summary>
    public static DiagnosticDescriptor NotText { get; } = new(
        "LP1004", DiagnosticSeverity.Error, "The file is not UTF-8 text", "Save the file as UTF-8.");

    /// <summary>A text longer than <see cref="Resources.ReaderLimits.MaxTextLength"/>.</summary>
    public static DiagnosticDescriptor TextTooLong { get; } = new(
        "LP1005", DiagnosticSeverity.Error, "The text is too long", "Split the file.");

    /// <summary>Lists and maps nested deeper than <see cref="Resources.ReaderLimits.MaxDepth"/>.</summary>
    public static DiagnosticDescriptor TooDeep { get; } = new(
        "LP1006", DiagnosticSeverity.Error, "The document is nested too deep", "No Kubernetes object needs such nesting; correct the document.");

    /// <summary>Aliases that expand to more than the reader, or kubectl, is willing to hold.</summary>
    public static DiagnosticDescriptor AliasExpansion { get; } = new(
        "LP1007", DiagnosticSeverity.Error, "The document's aliases expand to too much", "Write the values out, or use fewer aliases.");

    /// <summary>An alias without its anchor.</summary>
    public static DiagnosticDescriptor UnknownAnchor { get; } = new(
        "LP1008", DiagnosticSeverity.Error, "The alias refers to no anchor", "Set the anchor with '&' before it is used, or put the value in quotes if it is text.");

    /// <summary>A character that YAML text may not hold.</summary>
    public static DiagnosticDescriptor ForbiddenCharacter { get; } = new(
        "LP1009", DiagnosticSeverity.Error, "The text holds a forbidden character", "Remove the character, or write it as an escape in double quotes.");

    /// <summary>A key that JSON cannot have: null, a list, a map or a huge number.</summary>
    public static DiagnosticDescriptor InvalidKey { get; } = new(
        "LP1010", DiagnosticSeverity.Error, "The map has a key that cannot be text", "Put the key in quotes.");

    /// <summary>A merge key whose value is no map.</summary>
    public static DiagnosticDescriptor InvalidMerge { get; } = new(
        "LP1011", DiagnosticSeverity.Error, "The merge key has nothing to merge", "Give the merge key '<<' an alias of a map.");

    /// <summary>Not-a-number or an infinity.</summary>
    public static DiagnosticDescriptor NotRepresentable { get; } = new(
        "LP1012", DiagnosticSeverity.Error, "JSON has no such number", "Put the value in quotes if it is text.");

    /// <summary>A value that is not of the type that its tag names.</summary>
    public static DiagnosticDescriptor TagMismatch { get; } = new(
        "LP1013", DiagnosticSeverity.Error, "The value does not fit its YAML tag", "Correct the value, or leave the tag out.");

    /// <summary>A key given twice in one map.</summary>
    public static DiagnosticDescriptor DuplicateKey { get; } = new(
        "LP1014", DiagnosticSeverity.Warning, "The map has a key twice", "Keep one of the two.");

    /// <summary>A key that a merge key brought and the map gives again.</summary>
    public static DiagnosticDescriptor MergedKeyReplaced { get; } = new(
        "LP1015", DiagnosticSeverity.Info, "A key replaces one that was merged in", "Strict readers refuse this; write the map out if one may read it.");

    /// <summary>A word that is a boolean in YAML 1.1 and text in YAML 1.2.</summary>
    public static DiagnosticDescriptor BooleanWord { get; } = new(
        "LP1016", DiagnosticSeverity.Warning, "A word is read as a boolean", "Put the word in quotes if it is text; write true or false if it is a boolean.");

    /// <summary>A number in a form that readers take differently: octal, hexadecimal, with underscores, or too large to be exact.</summary>
    public static DiagnosticDescriptor NumberForm { get; } = new(
        "LP1017", DiagnosticSeverity.Warning, "A number is written in a form that changes it", "Put the value in quotes if it is text; write the number in plain decimal if it is one.");

    /// <summary>A value under a tag that kubectl does not know.</summary>
    public static DiagnosticDescriptor CustomTag { get; } = new(
        "LP1018", DiagnosticSeverity.Warning, "A YAML tag swallows the value", "Put the whole value in quotes.");

    /// <summary>An IPv6 address that became a map because it ends in a colon.</summary>
    public static DiagnosticDescriptor AddressBecameMap { get; } = new(
        "LP1019", DiagnosticSeverity.Warning, "A value that ends in a colon is read as a map", "Put the value in quotes.");

    /// <summary>Text behind the end of a document that kubectl does not read.</summary>
    public static DiagnosticDescriptor IgnoredRest { get; } = new(
        "LP1020", DiagnosticSeverity.Warning, "Text behind the document is ignored", "Begin a document with '---' on a line of its own.");

    /// <summary>A document that is no object.</summary>
    public static DiagnosticDescriptor NotAnObject { get; } = new(
        "LP1021", DiagnosticSeverity.Error, "The document is not an object", "Write apiVersion, kind and metadata at the left margin, or remove the document.");

    /// <summary>An object without kind or apiVersion.</summary>
    public static DiagnosticDescriptor KindMissing { get; } = new(
        "LP1022", DiagnosticSeverity.Warning, "The object has no kind or no apiVersion", "Add the two fields, or keep the file out of the directory.");

    /// <summary>A name, namespace, kind or apiVersion that is not text.</summary>
    public static DiagnosticDescriptor IdentityNotText { get; } = new(
        "LP1023", DiagnosticSeverity.Error, "A field that names the object is not text", "Put the value in quotes.");

    /// <summary>An object that does not fit the type that it is read as.</summary>
    public static DiagnosticDescriptor DecodeFailed { get; } = new(
        "LP1024", DiagnosticSeverity.Error, "A field has a value of the wrong type", "Correct the value at the position given.");
}
