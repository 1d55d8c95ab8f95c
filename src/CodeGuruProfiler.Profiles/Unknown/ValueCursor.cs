using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>Goes through recorded values step by step.</summary>
internal ref struct ValueCursor(ReadOnlySpan<byte> bytes, DocumentSymbols? texts)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly DocumentSymbols? _texts = texts;
    private ulong _bits;

    /// <summary>Gets where the current step begins.</summary>
    public int Start { get; private set; }

    /// <summary>Gets where the next step begins.</summary>
    public int Next { get; private set; }

    public ValueKind Kind { get; private set; }

    public bool HasName { get; private set; }

    public bool IsBeside { get; private set; }

    /// <summary>Gets the field's name, on the first step of a field.</summary>
    public ValueText Name { get; private set; }

    /// <summary>Gets the text of a string, symbol or annotation, or the digits of a number or time.</summary>
    public ValueText Text { get; private set; }

    /// <summary>Gets the bytes of a blob or clob.</summary>
    public readonly ReadOnlySpan<byte> Bytes => Text.Utf8;

    public readonly bool IsStart => Kind is >= ValueKind.StartList and <= ValueKind.StartStruct;

    public readonly long Integer => ValueBytes.ToInteger(_bits);

    public readonly double Double => ValueBytes.ToDouble(_bits);

    public readonly bool Boolean => _bits != 0;

    /// <summary>Gets the type of a null.</summary>
    public readonly IonType NullType => (IonType)_bits;

    /// <summary>Gets the nearest double of a number, when it is finite.</summary>
    public readonly bool TryGetDouble(out double value)
    {
        value = Kind switch
        {
            ValueKind.Integer => Integer,
            ValueKind.Float => Double,
            ValueKind.BigInteger or ValueKind.Decimal => NumberText.ToDouble(Kind, Text.ToString()),
            _ => double.NaN,
        };
        return double.IsFinite(value);
    }

    public bool Read()
    {
        if (Next >= _bytes.Length)
        {
            return false;
        }

        int position = Next;
        Start = position;
        byte header = _bytes[position++];
        Kind = (ValueKind)(header & ValueHeader.KindMask);
        IsBeside = (header & ValueHeader.IsBeside) != 0;
        HasName = (header & ValueHeader.HasName) != 0;
        Name = HasName ? ReadText(ref position) : default;
        switch (Kind)
        {
            case ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.Float:
                _bits = ValueBytes.Read(_bytes, ref position);
                break;
            case <= ValueKind.Annotation:
                Text = ReadText(ref position);
                break;
        }

        Next = position;
        return true;
    }

    /// <summary>Skips the rest of the value that the current step begins, its annotations and what they annotate included.</summary>
    public void Skip()
    {
        while (Kind == ValueKind.Annotation)
        {
            Read();
        }

        int depth = IsStart ? 1 : 0;
        while (depth > 0)
        {
            Read();
            depth += IsStart ? 1 : Kind == ValueKind.End ? -1 : 0;
        }
    }

    public readonly bool ContentEquals(ValueCursor other)
        => Kind == other.Kind
            && HasName == other.HasName
            && (!HasName || Name.ContentEquals(other.Name))
            && Kind switch
            {
                ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.Float => _bits == other._bits,
                <= ValueKind.Annotation => Text.ContentEquals(other.Text),
                _ => true,
            };

    private readonly ValueText ReadText(scoped ref int position)
    {
        ulong form = ValueBytes.Read(_bytes, ref position);
        int number = (int)(form >> 1);
        if ((form & 1) != 0)
        {
            return new ValueText(_texts!, number); // A number is recorded with the texts.
        }

        ReadOnlySpan<byte> utf8 = _bytes.Slice(position, number);
        position += number;
        return new ValueText(utf8);
    }
}
