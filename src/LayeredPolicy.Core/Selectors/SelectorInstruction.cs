using System.Runtime.CompilerServices;
using LayeredPolicy.Labels;

namespace LayeredPolicy.Selectors;

/// <summary>One comparison of a <see cref="SelectorProgram"/>. It never asks for the negative form; the targets are swapped instead.</summary>
internal readonly struct SelectorInstruction
{
    public readonly string Key;
    public readonly ulong KeyCode;
    public readonly ulong ValueCode;
    public readonly LabelNode Node;
    public readonly LabelOperator Operator;
    public readonly int WhenTrue;
    public readonly int WhenFalse;
    public readonly byte Tag;
    private const int SmallSet = 6;

    private readonly ulong[]? _setCodes;

    public SelectorInstruction(LabelNode node, int whenTrue, int whenFalse)
    {
        bool negative = node.Operator is LabelOperator.NotEqual or LabelOperator.NotIn;
        Node = node;
        Key = node.Key;
        KeyCode = LabelCode.OfKey(node.Key);
        Tag = LabelCode.Tag(KeyCode);
        (WhenTrue, WhenFalse) = negative ? (whenFalse, whenTrue) : (whenTrue, whenFalse);
        Operator = node.Operator switch
        {
            LabelOperator.NotEqual => LabelOperator.Equal,
            LabelOperator.NotIn => LabelOperator.In,
            LabelOperator op => op,
        };
        if (Operator == LabelOperator.In)
        {
            _setCodes = CodesOf(node.Set);
        }
        else
        {
            ValueCode = LabelCode.Of(node.Value);
        }
    }

    /// <summary>Whether a label that is present satisfies the positive form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Test(in LabelEntry label) => Operator == LabelOperator.Equal
        ? label.ValueCode == ValueCode && (LabelCode.IsExact(ValueCode) || label.Value == Node.Value)
        : TestOther(in label);

    private bool TestOther(in LabelEntry label) => Operator switch
    {
        LabelOperator.Exists => true,
        LabelOperator.In => HasCode(label.ValueCode) && (LabelCode.IsExact(label.ValueCode) || Utf8Order.Holds(Node.Set, label.Value)),
        LabelOperator.StartsWith => label.Value.AsSpan().StartsWith(Node.Value),
        LabelOperator.EndsWith => label.Value.AsSpan().EndsWith(Node.Value),
        LabelOperator.Contains => label.Value.AsSpan().IndexOf(Node.Value) >= 0,
        _ => Node.Test(label.Value),
    };

    /// <summary>Whether a label with this value satisfies the positive form.</summary>
    public bool Test(string value) => Operator switch
    {
        LabelOperator.Equal => value == Node.Value,
        LabelOperator.Exists => true,
        LabelOperator.In => Utf8Order.Holds(Node.Set, value),
        _ => Node.Test(value),
    };

    private bool HasCode(ulong code)
    {
        ulong[] codes = _setCodes!;
        if (codes.Length > SmallSet)
        {
            return Array.IndexOf(codes, code) >= 0;
        }

        foreach (ulong candidate in codes)
        {
            if (candidate == code)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong[] CodesOf(ReadOnlySpan<string> values)
    {
        var codes = new ulong[values.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = LabelCode.Of(values[i]);
        }

        return codes;
    }
}
