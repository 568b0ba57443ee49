namespace LayeredPolicy.Core.Tests.Resources;

/// <summary>What the reader says of broken and surprising documents, in full.</summary>
public class BreakageTests
{
    public static TheoryData<string, string, int, string> Breakages => new()
    {
        // what is wrong, text, objects read, diagnostic
        { "tab", "spec:\n\tselector: a\n", 0, "f.yaml:2:1: error LP1002: a tab stands where indentation is expected; indent with spaces" },
        { "indentation", "spec:\n  a: 1\n b: 2\n", 0, "f.yaml:3:2: error LP1002: the map that begins in line 1 needs 'key: value' here, at the same indentation" },
        { "colon in a value", "kind: Pod\nnote: wait: what\n", 0, "f.yaml:2:11: error LP1002: a map cannot begin here: ': ' inside a value needs quotes" },
        { "no colon", "kind: Pod\nmetadata\nspec: {}\n", 0, "f.yaml:2:1: error LP1002: a key needs a ':' after it on the same line" },
        { "open quote", "kind: \"Pod\nspec: {}\n", 0, "f.yaml:1:7: error LP1002: the closing \" is missing" },
        { "open list", "kind: Pod\nlist: [a, b\n", 0, "f.yaml:2:7: error LP1002: the closing ']' is missing" },
        { "open map", "a: {b: c\nd: e\n", 0, "f.yaml:2:2: error LP1002: ',' or '}' is expected in the map that begins in line 1" },
        { "semicolon", "metadata: {name: a; namespace: b}\n", 0, "f.yaml:1:30: error LP1002: ',' or '}' is expected in the map that begins in line 1" },
        { "escape", "path: \"C:\\dir\"\n", 0, "f.yaml:1:10: error LP1002: '\\d' is no escape of a double-quoted YAML value; write '\\\\' for a backslash, or use single quotes" },
        { "template", "name: {{ .Values.name }}\n", 0, "f.yaml:1:8: error LP1010: a list or a map cannot be the key of a map; a template such as {{ name }} must be filled in first, or be in quotes" },
        { "at sign", "name: @scope/x\n", 0, "f.yaml:1:7: error LP1002: a value cannot begin with '@' here; put it in quotes" },
        { "star", "host: *.example.com\n", 0, "f.yaml:1:7: error LP1002: '*' begins an alias, whose name is letters, digits, '-' and '_'; put the value in quotes if it is text" },
        { "tag with a quote", "selector: !has(\"app\")\n", 0, "f.yaml:1:11: error LP1002: '!' begins a tag, which cannot hold '\"'; put the value in quotes if it is text" },
        { "dash", "a: - b\n", 0, "f.yaml:1:4: error LP1002: a list item cannot begin here; put it on a line of its own" },
        { "merge conflict", "a: 1\n<<<<<<< HEAD\nb: 2\n", 0, "f.yaml:2:1: error LP1002: the mark of a merge conflict is left in the text" },
        { "control character", "kind: Po\u0007d\n", 0, "f.yaml:1:9: error LP1009: the character U+0007 may not stand in YAML" },
        { "deep", new string('[', 100), 0, "f.yaml:1:65: error LP1006: lists and maps are nested more than 64 deep" },
        { "unknown alias", "a: *none\n", 0, "f.yaml:1:4: error LP1008: '*none' refers to an anchor that is not set before; put the value in quotes if it is text" },
        { "alias of itself", "a: &a [*a]\n", 0, "f.yaml:1:8: error LP1008: '*a' stands inside the value that it refers to" },
        { "null key", "~: a\n", 0, "f.yaml:1:1: error LP1010: '~' cannot be the key of a map: JSON keys are text" },
        { "infinity", "a: .inf\n", 0, "f.yaml:1:4: error LP1012: '.inf' is a number that JSON does not have; put it in quotes if it is text" },
        { "merge of a list", "a: &a [1]\n<<: *a\n", 0, "f.yaml:2:5: error LP1011: the merge key '<<' needs a map, an alias of a map, or a list of these" },
        { "wrong tag", "a: !!int abc\n", 0, "f.yaml:1:4: error LP1013: 'abc' is not an integer, which its tag asks for" },
        { "version", "%YAML 1.2\n---\n", 0, "f.yaml:1:1: error LP1002: '%YAML 1.2' cannot be read: kubectl knows 1.1 only, once a document; leave the line out" },
        { "list document", "- a\n", 0, "f.yaml:1:1: error LP1021: the document is a list, not an object with apiVersion and kind" },
        { "text document", "just text\n", 0, "f.yaml:1:1: error LP1021: the document is a text, not an object with apiVersion and kind" },
        { "list item", "apiVersion: v1\nkind: List\nitems:\n- null\n", 0, "f.yaml:4:3: error LP1021: 'items[0]' is null, not an object with apiVersion and kind [items[0]]" },
        { "broken JSON", "{\"kind\": \"Pod\" \"apiVersion\": \"v1\"}", 0, "f.yaml:1:16: error LP1002: ',' or '}' is expected in the map that begins in line 1" },

        { "tag", "apiVersion: v1\nkind: Pod\nselector: !has(app)\n", 1, "f.yaml:3:11: warning LP1018: '!has(app)' without quotes is a YAML tag: kubectl drops it and reads an empty text [Pod selector]" },
        { "tag before text", "apiVersion: v1\nkind: Pod\nselector: !app == 'x'\n", 1, "f.yaml:3:11: warning LP1018: '!app' without quotes is a YAML tag: kubectl drops it and reads the text '== 'x'' [Pod selector]" },
        { "duplicate key", "apiVersion: v1\nkind: Pod\nspec: {}\nspec: {a: 1}\n", 1, "f.yaml:4:1: warning LP1014: the key 'spec' is set in line 3 already; kubectl keeps the last value [Pod spec]" },
        { "merged key", "apiVersion: v1\nkind: Pod\na: &a {x: 1}\nb: {<<: *a, x: 2}\n", 1, "f.yaml:4:13: info LP1015: the key 'x' replaces the value that the merge key '<<' brought from line 3 [Pod b.x]" },
        { "late merge", "apiVersion: v1\nkind: Pod\na: &a {x: 1}\nb: {x: 2, <<: *a}\n", 1, "f.yaml:3:8: warning LP1014: the merge key '<<' replaces the value that line 4 gives 'x': with kubectl a merge counts where it stands [Pod b.x]" },
        { "yes", "apiVersion: v1\nkind: Pod\nmetadata: {labels: {enabled: yes}}\n", 1, "f.yaml:3:30: warning LP1016: 'yes' without quotes is the boolean true to kubectl [Pod metadata.labels.enabled]" },
        { "octal", "apiVersion: v1\nkind: Pod\nmode: 0644\n", 1, "f.yaml:3:7: warning LP1017: '0644' without quotes is the number 420 to kubectl [Pod mode]" },
        { "long number", "apiVersion: v1\nkind: Pod\nid: 123456789012345678901\n", 1, "f.yaml:3:5: warning LP1017: '123456789012345678901' without quotes is the number 1.2345678901234568E+20 to kubectl [Pod id]" },
        { "address", "apiVersion: v1\nkind: Pod\nnets:\n- fd00::\n", 1, "f.yaml:4:3: warning LP1019: 'fd00::' is a map with the key 'fd00:' and no value to kubectl, not an address [Pod nets[0]]" },
        { "rest", "apiVersion: v1\nkind: Pod\n...\nmore: x\n", 1, "f.yaml:4:1: warning LP1020: kubectl reads one document between two '---' lines and ignores what follows here [Pod]" },
        { "no kind", "apiVersion: v1\nmetadata: {name: a}\n", 1, "f.yaml:1:1: warning LP1022: the object has no kind, so no cluster takes it; it is kept and takes part in nothing [a]" },
        { "name", "apiVersion: v1\nkind: Pod\nmetadata: {name: 1}\n", 1, "f.yaml:3:18: error LP1023: 'metadata.name' is a number, but it must be text [Pod metadata.name]" },
        { "JSON duplicate", "{\"apiVersion\": \"v1\", \"kind\": \"Pod\",\n \"kind\": \"X\"}", 1, "f.yaml:2:2: warning LP1014: the key 'kind' is set in line 1 already; kubectl keeps the last value [X kind]" },
    };

    [Theory]
    [MemberData(nameof(Breakages))]
    public void A_broken_document_is_told_where_and_how(string what, string text, int objects, string expected)
    {
        Manifests manifests = Manifests.Parse(text, "f.yaml");

        Assert.Equal((what, expected), (what, Assert.Single(manifests.Diagnostics).ToString()));
        Assert.Equal(objects, manifests.Documents.Length);
    }

    [Fact]
    public void A_broken_document_costs_itself_only()
    {
        Manifests manifests = Manifests.Parse("apiVersion: v1\nkind: A\n---\na: [\n---\napiVersion: v1\nkind: B\n", "f.yaml");

        Assert.Equal(["A", "B"], manifests.Documents.Select(d => d.Id.Kind));
        Assert.Equal("f.yaml:4:4: error LP1002: the closing ']' is missing", Assert.Single(manifests.Diagnostics).ToString());
    }

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        string text = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(
            "bcdefghi".Select((c, i) => $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat("*" + (char)('a' + i), 9))}]\n"));

        Diagnostic diagnostic = Assert.Single(Manifests.Parse(text, "f.yaml").Diagnostics);

        Assert.Equal("LP1007", diagnostic.Id);
    }

    [Fact]
    public void A_missing_path_an_odd_file_and_bytes_that_are_no_text_are_told()
    {
        string folder = Directory.CreateTempSubdirectory("manifests").FullName;
        try
        {
            string file = Path.Combine(folder, "a.yaml");
            File.WriteAllBytes(file, [.. "kind: Pod\nname: "u8, 0xC3, 0x28, (byte)'\n']);
            string missing = Path.Combine(folder, "none");

            Assert.Equal($"error LP1001: there is no file or directory '{missing}'", Assert.Single(Manifests.Load(missing).Diagnostics).ToString());
            Assert.Equal($"{file}:2:7: error LP1004: byte 16 is no part of UTF-8 text", Assert.Single(Manifests.Load(folder).Diagnostics).ToString());
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
