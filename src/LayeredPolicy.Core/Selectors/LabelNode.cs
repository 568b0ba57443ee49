using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LayeredPolicy.Selectors;

/// <summary>One condition on one label, for example <c>app == "web"</c> or <c>env in {"prod", "test"}</c>.</summary>
public sealed class LabelNode : SelectorNode
{
    private readonly string? _value;
    private readonly string[]? _set;

    /// <summary>Makes a condition with one value, or none for <see cref="LabelOperator.Exists"/>.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="op">What is asked. The set operators need the other constructor.</param>
    /// <param name="value">The value or text to compare with; null for <see cref="LabelOperator.Exists"/> only.</param>
    /// <exception cref="ArgumentException">The operator and the value do not fit together.</exception>
    public LabelNode(string key, LabelOperator op, string? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (op is LabelOperator.In or LabelOperator.NotIn || (op == LabelOperator.Exists) != (value is null))
        {
            throw new ArgumentException($"the operator {op} does not go with {(value is null ? "no value" : "one value")}", nameof(value));
        }

        Key = key;
        Operator = op;
        _value = value;
        if (op is LabelOperator.GreaterThan or LabelOperator.LessThan)
        {
            Number = GoInteger.TryParse(value, out long number)
                ? number
                : throw new ArgumentException($"'{value}' is not a 64-bit decimal integer", nameof(value));
        }
    }

    /// <summary>Makes a set condition; the values are sorted by their UTF-8 bytes and duplicates are removed.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="op"><see cref="LabelOperator.In"/> or <see cref="LabelOperator.NotIn"/>.</param>
    /// <param name="values">The values; the empty set is allowed.</param>
    public LabelNode(string key, LabelOperator op, IEnumerable<string> values)
        : this(key, op, Utf8Order.SortedDistinct([.. values]), sorted: true)
    {
    }

    private LabelNode(string key, LabelOperator op, string[] sortedValues, bool sorted)
    {
        Debug.Assert(sorted, "the set is sorted");
        ArgumentNullException.ThrowIfNull(key);
        if (op is not (LabelOperator.In or LabelOperator.NotIn))
        {
            throw new ArgumentException($"the operator {op} does not take a set", nameof(op));
        }

        Key = key;
        Operator = op;
        _set = sortedValues;
    }

    /// <summary>The label's key.</summary>
    public string Key { get; }

    /// <summary>What is asked of the label.</summary>
    public LabelOperator Operator { get; }

    /// <summary>The value or text compared with; empty for <see cref="LabelOperator.Exists"/> and the set operators.</summary>
    public string Value => _value ?? "";

    /// <summary>The values compared with: the set of a set operator, the one value of another, none for <see cref="LabelOperator.Exists"/>.</summary>
    public ImmutableArray<string> Values => _set is not null ? ImmutableCollectionsMarshal.AsImmutableArray(_set) : _value is null ? [] : [_value];

    /// <summary>The bound of <see cref="LabelOperator.GreaterThan"/> and <see cref="LabelOperator.LessThan"/>.</summary>
    internal long Number { get; }

    /// <summary>The set of a set operator, sorted.</summary>
    internal ReadOnlySpan<string> Set => _set;

    internal override int Depth => 1;

    internal override int Terms => 1;

    /// <summary>Makes a set condition of values that are sorted and distinct; the array is kept.</summary>
    internal static LabelNode OfSorted(string key, LabelOperator op, string[] values) => new(key, op, values, sorted: true);

    /// <summary>Whether a label with this value, or the absent label for null, satisfies the condition.</summary>
    internal bool Test(string? value) => Operator switch
    {
        LabelOperator.Exists => value is not null,
        LabelOperator.Equal => value is not null && value == _value,
        LabelOperator.NotEqual => value is null || value != _value,
        LabelOperator.In => value is not null && Utf8Order.Holds(_set!, value),
        LabelOperator.NotIn => value is null || !Utf8Order.Holds(_set!, value),
        LabelOperator.Contains => value is not null && value.Contains(_value!, StringComparison.Ordinal),
        LabelOperator.StartsWith => value is not null && value.StartsWith(_value!, StringComparison.Ordinal),
        LabelOperator.EndsWith => value is not null && value.EndsWith(_value!, StringComparison.Ordinal),
        LabelOperator.GreaterThan => GoInteger.TryParse(value, out long number) && number > Number,
        _ => GoInteger.TryParse(value, out long number) && number < Number,
    };
}
