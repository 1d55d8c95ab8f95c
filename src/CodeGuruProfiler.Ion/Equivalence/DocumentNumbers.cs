using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CodeGuruProfiler.Ion.Equivalence;

/// <summary>Reads a document into the numbers of its top-level values.</summary>
internal ref struct DocumentNumbers(ReadOnlySpan<byte> ion, IonReaderOptions options, ValueNumbers numbers)
{
    private IonReader _reader = new(ion, options);

    // The numbers of symbols that are written as ids: their text may be long, and is looked at once.
    private Dictionary<long, int> _symbols = [];
    private int _symbolVersion;

    // The content of the containers that are open: annotations, then values, with the name in the upper half.
    private readonly List<long> _parts = [];
    private readonly Stack<OpenContainer> _open = [];

    public List<long> Read()
    {
        while (_reader.Read())
        {
            switch (_reader.TokenType)
            {
                case IonTokenType.StartList:
                    Open(ValueKind.List);
                    break;
                case IonTokenType.StartSExp:
                    Open(ValueKind.SExp);
                    break;
                case IonTokenType.StartStruct:
                    Open(ValueKind.Struct);
                    break;
                case IonTokenType.EndList or IonTokenType.EndSExp or IonTokenType.EndStruct:
                    Close();
                    break;
                default:
                    AddScalar();
                    break;
            }
        }

        return _parts;
    }

    private void Open(ValueKind kind)
    {
        int name = ReadName();
        int start = _parts.Count;
        AddAnnotations();
        _open.Push(new OpenContainer(kind, name, _parts.Count - start, start));
    }

    private readonly void Close()
    {
        OpenContainer container = _open.Pop();
        Span<long> values = CollectionsMarshal.AsSpan(_parts)[(container.Start + container.Annotations)..];
        if (container.Kind == ValueKind.Struct)
        {
            // Fields have no order.
            values.Sort();
        }

        int number = numbers.Get(container.Kind, MemoryMarshal.AsBytes(values));
        AddValue(container.Name, Annotate(number, container.Start, container.Annotations));
    }

    private void AddScalar()
    {
        int name = ReadName();
        int start = _parts.Count;
        AddAnnotations();
        int annotations = _parts.Count - start;
        AddValue(name, Annotate(NumberOfScalar(), start, annotations));
    }

    // Takes everything from the annotations on off the list.
    private readonly int Annotate(int number, int start, int annotations)
    {
        if (annotations > 0)
        {
            CollectionsMarshal.SetCount(_parts, start + annotations);
            _parts.Add(number);
            number = numbers.Get(ValueKind.Annotated, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_parts)[start..]));
        }

        CollectionsMarshal.SetCount(_parts, start);
        return number;
    }

    private readonly void AddValue(int name, int number) => _parts.Add(((long)name << 32) | (uint)number);

    private int ReadName()
        => _reader.HasFieldName ? NumberOfSymbol(_reader.FieldNameSymbolId, _reader.FieldNameSpan) : 0;

    private void AddAnnotations()
    {
        for (int i = 0; i < _reader.AnnotationCount; i++)
        {
            _parts.Add(NumberOfSymbol(_reader.GetAnnotationId(i), _reader.GetAnnotationSpan(i)));
        }
    }

    private int NumberOfSymbol(long id, ReadOnlySpan<byte> text)
    {
        if (id < 0)
        {
            return numbers.Get(ValueKind.SymbolText, text);
        }

        if (_symbolVersion != _reader.SymbolVersion)
        {
            _symbols = [];
            _symbolVersion = _reader.SymbolVersion;
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_symbols, id, out bool isThere);
        if (!isThere)
        {
            IonSymbol symbol = _reader.GetSymbolOf(id);
            number = symbol.Text is not null ? numbers.Get(ValueKind.SymbolText, text)
                : symbol.ImportName is null ? numbers.Get(ValueKind.SymbolZero, [])
                : NumberOfImported(symbol.ImportName, symbol.ImportId);
        }

        return number;
    }

    private readonly int NumberOfImported(string importName, int importId)
    {
        int name = numbers.Get(ValueKind.SymbolText, MemoryMarshal.AsBytes(importName.AsSpan()));
        return numbers.Get(ValueKind.ImportedSymbol, Bytes([name, importId]));
    }

    private int NumberOfScalar()
    {
        switch (_reader.TokenType)
        {
            case IonTokenType.Null:
                return numbers.Get(ValueKind.Null, [(byte)_reader.Type]);
            case IonTokenType.Bool:
                return numbers.Get(ValueKind.Bool, [_reader.GetBoolean() ? (byte)1 : (byte)0]);
            case IonTokenType.Int:
                return NumberOfInt();
            case IonTokenType.Float:
                return NumberOfFloat(_reader.GetDouble());
            case IonTokenType.Decimal:
                IonDecimal value = _reader.GetDecimal();
                return NumberOfBig(ValueKind.Decimal, value.Coefficient, [value.Exponent, value.IsNegativeZero ? 1 : 0]);
            case IonTokenType.Timestamp:
                return NumberOfTimestamp(_reader.GetTimestamp());
            case IonTokenType.Symbol:
                return numbers.Get(ValueKind.Symbol, Bytes([NumberOfSymbol(_reader.SymbolId, _reader.ValueSpan)]));
            case IonTokenType.String:
                return numbers.Get(ValueKind.String, _reader.ValueSpan);
            case IonTokenType.Clob:
                return numbers.Get(ValueKind.Clob, _reader.ValueSpan);
            default:
                return numbers.Get(ValueKind.Blob, _reader.ValueSpan);
        }
    }

    private readonly int NumberOfInt()
    {
        if (!_reader.TryGetInt64(out long small))
        {
            // More than 64 bits are more than eight bytes: no such integer has the bytes of a small one.
            return numbers.Get(ValueKind.Int, _reader.GetBigInteger().ToByteArray());
        }

        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, small);
        return numbers.Get(ValueKind.Int, bytes);
    }

    // Zeros differ by their sign, and NaN is one value.
    private readonly int NumberOfFloat(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, double.IsNaN(value) ? double.NaN : value);
        return numbers.Get(ValueKind.Float, bytes);
    }

    private readonly int NumberOfTimestamp(IonTimestamp value)
    {
        ReadOnlySpan<int> parts =
        [
            (int)value.Precision, value.Year, value.Month, value.Day, value.Hour, value.Minute, value.Second, value.FractionDigits,
            value.OffsetMinutes ?? int.MinValue,
        ];
        return NumberOfBig(ValueKind.Timestamp, value.Fraction, parts);
    }

    private readonly int NumberOfBig(ValueKind kind, BigInteger big, ReadOnlySpan<int> parts)
    {
        ReadOnlySpan<byte> before = MemoryMarshal.AsBytes(parts);
        var bytes = new byte[before.Length + big.GetByteCount()];
        before.CopyTo(bytes);
        _ = big.TryWriteBytes(bytes.AsSpan(before.Length), out _);
        return numbers.Get(kind, bytes);
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<int> values) => MemoryMarshal.AsBytes(values);

    // A container that is read: its kind, its name and annotations, and where its parts begin among those of all that are open.
    private readonly record struct OpenContainer(ValueKind Kind, int Name, int Annotations, int Start);
}
