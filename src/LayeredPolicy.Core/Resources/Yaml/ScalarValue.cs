using System.Globalization;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>A scalar after its type was found. A string is the node's own text, unless <see cref="Text"/> gives another.</summary>
internal readonly record struct ScalarValue(ScalarKind Kind, long Integer = 0, double Float = 0, string? Text = null)
{
    public static ScalarValue String => new(ScalarKind.String);

    public static ScalarValue Of(bool value) => new(ScalarKind.Boolean, value ? 1 : 0);

    /// <summary>The value as the JSON key it becomes, or null for a key that JSON cannot have. Not for strings.</summary>
    public string? KeyText() => Kind switch
    {
        ScalarKind.Boolean => Integer != 0 ? "true" : "false",
        ScalarKind.Integer => Integer.ToString(CultureInfo.InvariantCulture),
        ScalarKind.Float => FloatKey(),
        _ => null,
    };

    // The shortest digits that name the number in single precision, in the exponent form of Go's %g.
    private string FloatKey()
    {
        float value = (float)Float;
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            return float.IsNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
        }

        string text = value.ToString("E8", CultureInfo.InvariantCulture);
        for (int precision = 0; precision < 8; precision++)
        {
            string shorter = value.ToString("E" + precision, CultureInfo.InvariantCulture);
            if (float.Parse(shorter, CultureInfo.InvariantCulture).Equals(value))
            {
                text = shorter;
                break;
            }
        }

        int e = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string sign = text[0] == '-' ? "-" : "";
        string digits = text[sign.Length..e].Replace(".", "", StringComparison.Ordinal);
        if (exponent is < -4 or >= 6)
        {
            string mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
        {
            return sign + "0." + new string('0', -exponent - 1) + digits;
        }

        return sign + (digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..]);
    }
}
