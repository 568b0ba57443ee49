namespace LayeredPolicy.Resources.Yaml;

internal sealed partial class YamlParser
{
    private void BlockSequence(bool indentless)
    {
        YamlMark begin = scanner.Peek().Start;
        while (Kind == YamlTokenKind.BlockEntry)
        {
            YamlMark mark = scanner.Peek().Start.Next;
            scanner.Skip();
            if (Kind is YamlTokenKind.BlockEntry or YamlTokenKind.BlockEnd || (indentless && Kind is YamlTokenKind.Key or YamlTokenKind.Value))
            {
                Empty(mark);
            }
            else
            {
                Node(block: true);
            }
        }

        if (!indentless)
        {
            Take(YamlTokenKind.BlockEnd, begin, static line => $"the list that begins in line {line} needs '- ' before each item, at the same indentation");
        }
    }

    private void BlockMapping()
    {
        YamlMark begin = scanner.Peek().Start;
        scanner.Skip();
        while (Kind == YamlTokenKind.Key)
        {
            BlockPart(YamlTokenKind.Key, YamlTokenKind.Value);
            BlockPart(YamlTokenKind.Value, YamlTokenKind.Key);
        }

        Take(YamlTokenKind.BlockEnd, begin, static line => $"the map that begins in line {line} needs 'key: value' here, at the same indentation");
    }

    // The key or the value of an entry of a block map; either may be left out.
    private void BlockPart(YamlTokenKind indicator, YamlTokenKind other)
    {
        YamlToken token = scanner.Peek();
        if (token.Kind != indicator)
        {
            Empty(token.Start);
            return;
        }

        scanner.Skip();
        if (Kind == YamlTokenKind.BlockEnd || Kind == indicator || Kind == other)
        {
            Empty(indicator == YamlTokenKind.Key ? token.Start : token.Start.Next);
        }
        else
        {
            Node(block: true, indentless: true);
        }
    }

    private void FlowSequence()
    {
        YamlMark begin = scanner.Peek().Start;
        scanner.Skip();
        for (bool first = true; Kind != YamlTokenKind.FlowSequenceEnd; first = false)
        {
            Check(Kind != YamlTokenKind.StreamEnd, "the closing ']' is missing", begin);
            if (!first)
            {
                Take(YamlTokenKind.FlowEntry, begin, static line => $"',' or ']' is expected in the list that begins in line {line}");
            }

            if (Kind == YamlTokenKind.Key)
            {
                FlowPair();
            }
            else if (Kind != YamlTokenKind.FlowSequenceEnd)
            {
                Node(block: false);
            }
        }

        scanner.Skip();
    }

    // [a: b] is a list of one map.
    private void FlowPair()
    {
        int node = Begin(YamlNodeKind.Mapping, scanner.Peek().Start, null, null);
        scanner.Skip();
        YamlToken token = scanner.Peek();
        if (token.Kind is YamlTokenKind.Value or YamlTokenKind.FlowEntry or YamlTokenKind.FlowSequenceEnd)
        {
            // The upstream parser swallows the token behind an absent key here, and the same texts must be refused.
            scanner.Skip();
            Empty(token.Start);
        }
        else
        {
            Node(block: false);
        }

        FlowValue(YamlTokenKind.FlowSequenceEnd);
        _depth--;
        tree.Close(node);
    }

    private void FlowValue(YamlTokenKind end)
    {
        YamlToken token = scanner.Peek();
        if (token.Kind == YamlTokenKind.Value)
        {
            scanner.Skip();
            if (Kind != YamlTokenKind.FlowEntry && Kind != end)
            {
                Node(block: false);
                return;
            }
        }

        Empty(scanner.Peek().Start);
    }

    private void FlowMapping()
    {
        YamlMark begin = scanner.Peek().Start;
        scanner.Skip();
        for (bool first = true; Kind != YamlTokenKind.FlowMappingEnd; first = false)
        {
            Check(Kind != YamlTokenKind.StreamEnd, "the closing '}' is missing", begin);
            if (!first)
            {
                Take(YamlTokenKind.FlowEntry, begin, static line => $"',' or '}}' is expected in the map that begins in line {line}");
            }

            if (Kind == YamlTokenKind.Key)
            {
                scanner.Skip();
                if (Kind is YamlTokenKind.Value or YamlTokenKind.FlowEntry or YamlTokenKind.FlowMappingEnd)
                {
                    Empty(scanner.Peek().Start);
                }
                else
                {
                    Node(block: false);
                }

                FlowValue(YamlTokenKind.FlowMappingEnd);
            }
            else if (Kind != YamlTokenKind.FlowMappingEnd)
            {
                Node(block: false);
                Empty(scanner.Peek().Start);
            }
        }

        scanner.Skip();
    }
}
