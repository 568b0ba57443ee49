using System.Numerics;
using System.Runtime.Intrinsics;
using LayeredPolicy.Labels;

namespace LayeredPolicy.Selectors;

/// <summary>
/// A selector compiled to jump code: one instruction a comparison, each with the next step for either answer. Negation costs nothing,
/// it swaps the two; so do <c>!=</c> and <c>not in</c>, whose answer for an absent label is the opposite of that of <c>==</c> and <c>in</c>.
/// </summary>
internal sealed class SelectorProgram
{
    /// <summary>The jump target of "matches".</summary>
    public const int True = -1;

    /// <summary>The jump target of "does not match".</summary>
    public const int False = -2;

    private readonly SelectorInstruction[] _code;
    private readonly int _entry;

    private SelectorProgram(SelectorInstruction[] code, int entry)
    {
        _code = code;
        _entry = entry;
    }

    /// <summary>The instructions; execution begins at <see cref="Entry"/> and only moves forward.</summary>
    public ReadOnlySpan<SelectorInstruction> Code => _code;

    /// <summary>The first instruction, or a target when the selector is constant.</summary>
    public int Entry => _entry;

    public static SelectorProgram Compile(SelectorNode root)
    {
        // Emitted backwards, so that the targets of every instruction are known when it is made.
        var code = new SelectorInstruction[root.Terms];
        int next = code.Length;
        int entry = Emit(root, True, False, code, ref next);
        return new SelectorProgram(code, entry);
    }

    public bool Matches(LabelSet labels)
    {
        int step = _entry;
        SelectorInstruction[] code = _code;
        ReadOnlySpan<LabelEntry> entries = labels.Entries;
        Vector256<byte> tags = labels.Tags;
        while ((uint)step < (uint)code.Length)
        {
            ref readonly SelectorInstruction instruction = ref code[step];
            uint candidates = Vector256.Equals(tags, Vector256.Create(instruction.Tag)).ExtractMostSignificantBits();
            bool holds = false;
            while (candidates != 0)
            {
                ref readonly LabelEntry entry = ref entries[BitOperations.TrailingZeroCount(candidates)];
                if (entry.KeyCode == instruction.KeyCode && (LabelCode.IsExact(entry.KeyCode) || entry.Key == instruction.Key))
                {
                    holds = instruction.Test(in entry);
                    break;
                }

                candidates &= candidates - 1;
            }

            if (candidates == 0 && labels.IsLarge)
            {
                int index = labels.Find(instruction.KeyCode, instruction.Key);
                holds = index >= 0 && instruction.Test(in entries[index]);
            }

            step = holds ? instruction.WhenTrue : instruction.WhenFalse;
        }

        return step == True;
    }

    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        int step = _entry;
        while (step >= 0)
        {
            ref readonly SelectorInstruction instruction = ref _code[step];
            step = labels.TryGetValue(instruction.Key, out string? value) && instruction.Test(value) ? instruction.WhenTrue : instruction.WhenFalse;
        }

        return step == True;
    }

    private static int Emit(SelectorNode node, int whenTrue, int whenFalse, SelectorInstruction[] code, ref int next)
    {
        switch (node)
        {
            case LabelNode label:
                code[--next] = new SelectorInstruction(label, whenTrue, whenFalse);
                return next;
            case NotNode negation:
                return Emit(negation.Operand, whenFalse, whenTrue, code, ref next);
            case AndNode all:
                for (int i = all.Operands.Length - 1; i >= 0; i--)
                {
                    whenTrue = Emit(all.Operands[i], whenTrue, whenFalse, code, ref next);
                }

                return whenTrue;
            case OrNode any:
                for (int i = any.Operands.Length - 1; i >= 0; i--)
                {
                    whenFalse = Emit(any.Operands[i], whenTrue, whenFalse, code, ref next);
                }

                return whenFalse;
            default:
                return whenTrue;
        }
    }
}
