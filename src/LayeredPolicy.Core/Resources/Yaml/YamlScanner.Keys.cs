namespace LayeredPolicy.Resources.Yaml;

internal sealed partial class YamlScanner
{
    private void SaveKey()
    {
        if (_keyAllowed)
        {
            RemoveKey();
            bool required = FlowLevel == 0 && _indent == Column;
            _keys[^1] = new SimpleKey(true, required, _taken + _tokens.Count - _head, Mark);
        }
    }

    private void RemoveKey() => RemoveKey(_keys.Count - 1);

    private void RemoveKey(int level)
    {
        SimpleKey key = _keys[level];
        if (key is { Possible: true, Required: true })
        {
            throw MissingColon(key.Mark);
        }

        _keys[level] = default;
    }

    private bool StillPossible(int level)
    {
        SimpleKey key = _keys[level];
        if (key.Mark.Line == _line && _position - key.Mark.Offset <= MaxSimpleKeyLength)
        {
            return true;
        }

        if (key.Required)
        {
            throw MissingColon(key.Mark);
        }

        _keys[level] = default;
        return false;
    }

    private YamlSyntaxException MissingColon(YamlMark mark)
    {
        ReadOnlySpan<char> text = _text.AsSpan(mark.Offset, _end - mark.Offset);
        bool conflict = text.StartsWith("<<<<<<<") || text.StartsWith("=======") || text.StartsWith(">>>>>>>");
        return new(conflict ? "the mark of a merge conflict is left in the text" : "a key needs a ':' after it on the same line", mark);
    }

    private void Roll(int column, int number, YamlTokenKind kind, YamlMark mark)
    {
        if (FlowLevel > 0 || _indent >= column)
        {
            return;
        }

        _indents.Push(_indent);
        _indent = column;
        var token = new YamlToken(kind, mark);
        if (number < 0)
        {
            _tokens.Add(token);
        }
        else
        {
            _tokens.Insert(_head + number - _taken, token);
        }
    }

    private void Unroll(int column)
    {
        if (FlowLevel > 0)
        {
            return;
        }

        while (_indent > column)
        {
            Add(YamlTokenKind.BlockEnd, Mark);
            _indent = _indents.Pop();
        }
    }

    /// <summary>A token that may be the key of a map, if a colon follows.</summary>
    private readonly record struct SimpleKey(bool Possible, bool Required, int Token, YamlMark Mark);
}
