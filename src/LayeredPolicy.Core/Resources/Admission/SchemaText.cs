using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LayeredPolicy.Resources;

/// <summary>
/// Reads schemas from the notation of this project. A line is a field, its type and its limits; deeper lines are the fields of an object.
/// <code>
/// kind GROUP VERSION[+VERSION...] KIND namespaced|cluster|unserved [status]
/// spec! object rules(a-rule)                 a name with ! is required
///   order number
///   nets [string max=43] max=256 set         a list, its items and its own limits
///   labels {string}                          a map
///   source entity                            a shared definition
/// define entity object                       as many as wanted, in any of the texts
///   selector string max=1024
/// </code>
/// Types: <c>string integer number boolean object int-or-string any</c>. Limits: <c>min= max= enum(...) pattern "..." format F default JSON set
/// keys(...) at-most-one(...) rules(...) hints(...) nullable open</c>. Of repeated <c>enum</c> every list must have the value. <c>#</c> starts a comment.
/// </summary>
public static class SchemaText
{
    /// <summary>Reads the kinds of one or more texts, which share their definitions.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="rules">The CEL rules that the texts name.</param>
    /// <exception cref="FormatException">A text breaks the notation. Schemas are part of a package, not input, so this is a fault of the package.</exception>
    public static ImmutableArray<AdmissionSchema> Read(IEnumerable<string> texts, IEnumerable<AdmissionRule> rules)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(rules);
        ImmutableArray<SchemaLine> lines = [.. texts.SelectMany(SchemaLine.Read)];
        var builder = new SchemaBuilder(
            lines.Where(l => l.Name == "define").ToFrozenDictionary(l => l.Words[0], StringComparer.Ordinal),
            rules.ToFrozenDictionary(r => r.Name, StringComparer.Ordinal));
        return [.. lines.Where(l => l.Name == "kind").SelectMany(l => Kinds(l, builder))];
    }

    private static IEnumerable<AdmissionSchema> Kinds(SchemaLine line, SchemaBuilder builder)
    {
        if (line.Words is not [{ } group, { } versions, { } kind, { } scope, .. var rest] || scope is not ("namespaced" or "cluster" or "unserved"))
        {
            throw new FormatException($"'{line}' is not 'kind GROUP VERSIONS KIND namespaced|cluster|unserved [status] [limits]'");
        }

        bool hasStatus = rest is ["status", ..];
        SchemaNode root = builder.Object(line, hasStatus ? rest[1..] : rest);
        return versions.Split('+').Select(v => new AdmissionSchema(group == "core" ? "" : group, v, kind, scope == "namespaced", hasStatus, root) { IsServed = scope != "unserved" });
    }
}
