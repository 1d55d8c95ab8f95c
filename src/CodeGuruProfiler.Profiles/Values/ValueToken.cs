namespace CodeGuruProfiler.Profiles;

/// <summary>One step through a value that is kept as it came.</summary>
/// <param name="Name">The name of the field, on the first token of a field's value.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Bits">The integer, 0 or 1, the bits of the double, or the type of a null; on a start how many tokens come after it, its end included.</param>
/// <param name="Text">The text, the annotation, the bytes of a blob in base64 and of a clob as Latin-1, or the digits of a number or time that must not be rounded, as Ion writes them.</param>
internal readonly record struct ValueToken(string? Name, ValueKind Kind, long Bits = 0, string? Text = null)
{
    public bool IsStart => Kind is >= ValueKind.StartAnnotated and <= ValueKind.StartStruct;

    /// <summary>Gets how many tokens the value takes that begins here.</summary>
    public int Length => IsStart ? (int)Bits + 1 : 1;
}
