namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>The first byte of each step through a recorded value: its kind, and two flags.</summary>
/// <remarks>
/// A step is the header, then the field's name when <see cref="HasName"/> is set, then what the kind has: nothing for starts and ends, a byte for
/// nulls and booleans, a variable-length integer for integers and floats, and a text or bytes with their length for all others.
/// A text of a document that came as the number of a symbol is the number of an entry of <see cref="DocumentSymbols"/>: were it copied,
/// a byte of Ion could take as much memory as the longest name.
/// </remarks>
internal static class ValueHeader
{
    /// <summary>The field's name follows.</summary>
    public const byte HasName = 0x10;

    /// <summary>A field of the same name was understood as well, so that both are written.</summary>
    public const byte IsBeside = 0x20;

    public const byte KindMask = 0x0F;
}
