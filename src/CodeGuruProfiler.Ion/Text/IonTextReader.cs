using System.Numerics;
using System.Text;
using CodeGuruProfiler.Ion.Reading;
using CodeGuruProfiler.Ion.Symbols;
using CodeGuruProfiler.Ion.Text;

namespace CodeGuruProfiler.Ion;

/// <summary>Reads Ion 1.0 text, forward only, from bytes that the caller owns.</summary>
/// <remarks>
/// The members are those of <see cref="IonReader"/>, which reads both formats. A <c>ref struct</c>: pass it by <c>ref</c>. A copy must not be
/// read. The bytes are UTF-8; UTF-16 and UTF-32 are recognized and transcoded first. JSON is Ion text, so JSON is read too.
/// </remarks>
public ref partial struct IonTextReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReaderLimits _limits;

    // Where positions are in what was transcoded; null for UTF-8.
    private readonly SourceMap? _source;
    private int _next;
    private int _tokenStart;
    private AnnotationCursor _annotations;
    private int _annotationCount;
    private TextSlice _field;
    private TextSlice _value;
    private IonTokenType _token;
    private IonType _type;
    private ContainerKind _kind;
    private bool _afterValue;
    private bool _isQuoted;
    private byte[]? _fieldBytes;
    private byte[]? _valueBytes;
    private int _symbolVersion;
    private SymbolTable? _symbols;
    private ContainerStack _stack;

    /// <inheritdoc cref="IonReader(ReadOnlySpan{byte}, IonReaderOptions?)"/>
    public IonTextReader(ReadOnlySpan<byte> ion, IonReaderOptions? options = null)
    {
        _text = TextSource.ToUtf8(ion, out _next, out _source);
        _limits = ReaderLimits.Of(options);
    }

    /// <inheritdoc cref="IonReader.TokenType"/>
    public readonly IonTokenType TokenType => _token;

    /// <inheritdoc cref="IonReader.Type"/>
    public readonly IonType Type => _type;

    /// <inheritdoc cref="IonReader.IsNull"/>
    public readonly bool IsNull => _token == IonTokenType.Null;

    /// <inheritdoc cref="IonReader.Depth"/>
    public readonly int Depth => IsStart ? _stack.Count - 1 : _stack.Count;

    /// <inheritdoc cref="IonReader.TokenStartIndex"/>
    public readonly long TokenStartIndex => ToSource(_tokenStart);

    /// <inheritdoc cref="IonReader.BytesConsumed"/>
    public readonly long BytesConsumed => ToSource(_next);

    /// <inheritdoc cref="IonReader.HasFieldName"/>
    public readonly bool HasFieldName => _field.Form != TextForm.None;

    /// <inheritdoc cref="IonReader.FieldNameSymbolId"/>
    public readonly long FieldNameSymbolId => _field.SymbolId;

    /// <inheritdoc cref="IonReader.FieldNameSpan"/>
    public ReadOnlySpan<byte> FieldNameSpan
    {
        get
        {
            CheckFieldName();
            return GetText(_field, ref _fieldBytes, clob: false, out _);
        }
    }

    /// <inheritdoc cref="IonReader.AnnotationCount"/>
    public readonly int AnnotationCount => _annotationCount;

    /// <inheritdoc cref="IonReader.SymbolId"/>
    public readonly long SymbolId
    {
        get
        {
            Check(IonTokenType.Symbol);
            return _value.SymbolId;
        }
    }

    /// <inheritdoc cref="IonReader.ValueSpan"/>
    public ReadOnlySpan<byte> ValueSpan
    {
        get
        {
            if (_token is not (IonTokenType.String or IonTokenType.Symbol or IonTokenType.Clob or IonTokenType.Blob))
            {
                ThrowHelper.ThrowWrongType("text or bytes", _token, _type);
            }

            return _token == IonTokenType.Blob
                ? _valueBytes ??= TextBlobs.Decode(Number)
                : GetText(_value, ref _valueBytes, clob: _token == IonTokenType.Clob, out _);
        }
    }

    /// <inheritdoc cref="IonReader.Imports"/>
    public readonly IReadOnlyList<IonSymbolTableImport> Imports => (_symbols?.Imports ?? TableImports.None).Declared;

    // Another number whenever ids change their meaning.
    internal readonly int SymbolVersion => _symbolVersion;

    internal readonly int Length => _text.Length;

    private readonly bool IsStart => _token is IonTokenType.StartList or IonTokenType.StartSExp or IonTokenType.StartStruct;

    // A value that has no quotes, as it is written.
    private readonly ReadOnlySpan<byte> Number => _text[_value.Start.._value.End];

    /// <inheritdoc cref="IonReader.Read"/>
    public bool Read()
    {
        if (_source is null)
        {
            return ReadValueOrEnd();
        }

        try
        {
            return ReadValueOrEnd();
        }
        catch (IonFormatException e)
        {
            throw e.At(_source.ToSource((int)e.BytePosition));
        }
    }

    /// <inheritdoc cref="IonReader.Skip"/>
    public void Skip()
    {
        if (IsStart)
        {
            int depth = Depth;
            while (Read() && Depth > depth)
            {
            }
        }
    }

    /// <inheritdoc cref="IonReader.FieldNameEquals"/>
    public bool FieldNameEquals(ReadOnlySpan<byte> utf8Text)
        => HasFieldName && GetText(_field, ref _fieldBytes, clob: false, out bool known).SequenceEqual(utf8Text) && known;

    /// <inheritdoc cref="IonReader.GetFieldName"/>
    public string? GetFieldName() => GetFieldNameSymbol().Text;

    /// <inheritdoc cref="IonReader.GetFieldNameSymbol"/>
    public IonSymbol GetFieldNameSymbol()
    {
        CheckFieldName();
        return ToSymbol(_field, ref _fieldBytes);
    }

    /// <inheritdoc cref="IonReader.GetAnnotationSpan"/>
    public ReadOnlySpan<byte> GetAnnotationSpan(int index)
    {
        byte[]? decoded = null;
        return GetText(GetAnnotationSlice(index), ref decoded, clob: false, out _);
    }

    /// <inheritdoc cref="IonReader.GetAnnotation"/>
    public IonSymbol GetAnnotation(int index)
    {
        byte[]? decoded = null;
        return ToSymbol(GetAnnotationSlice(index), ref decoded);
    }

    /// <inheritdoc cref="IonReader.HasAnnotation"/>
    public bool HasAnnotation(ReadOnlySpan<byte> utf8Text)
    {
        for (int i = 0; i < AnnotationCount; i++)
        {
            byte[]? decoded = null;
            if (GetText(GetAnnotationSlice(i), ref decoded, clob: false, out bool known).SequenceEqual(utf8Text) && known)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="IonReader.ValueTextEquals"/>
    public bool ValueTextEquals(ReadOnlySpan<byte> utf8Text)
    {
        if (_token is not (IonTokenType.String or IonTokenType.Symbol))
        {
            ThrowHelper.ThrowWrongType("a string or a symbol", _token, _type);
        }

        return GetText(_value, ref _valueBytes, clob: false, out bool known).SequenceEqual(utf8Text) && known;
    }

    /// <inheritdoc cref="IonReader.GetBoolean"/>
    public readonly bool GetBoolean()
    {
        Check(IonTokenType.Bool);
        return _text[_value.Start] == 't';
    }

    /// <inheritdoc cref="IonReader.GetInt32"/>
    public readonly int GetInt32() => Convert.ToInt32(GetInt64());

    /// <inheritdoc cref="IonReader.GetInt64"/>
    public readonly long GetInt64()
    {
        if (!TryGetInt64(out long value))
        {
            ThrowHelper.ThrowIntTooLarge();
        }

        return value;
    }

    /// <inheritdoc cref="IonReader.TryGetInt64"/>
    public readonly bool TryGetInt64(out long value)
    {
        Check(IonTokenType.Int);
        return TextNumbers.TryParseInt64(Number, out value);
    }

    /// <inheritdoc cref="IonReader.GetBigInteger"/>
    public readonly BigInteger GetBigInteger()
    {
        Check(IonTokenType.Int);
        return TextNumbers.ParseBigInteger(Number);
    }

    /// <inheritdoc cref="IonReader.GetDouble"/>
    public readonly double GetDouble()
    {
        Check(IonTokenType.Float);
        return TextNumbers.ParseDouble(Number);
    }

    /// <inheritdoc cref="IonReader.GetDecimal"/>
    public readonly IonDecimal GetDecimal()
    {
        Check(IonTokenType.Decimal);
        return TextNumbers.ParseDecimal(Number);
    }

    /// <inheritdoc cref="IonReader.GetTimestamp"/>
    public readonly IonTimestamp GetTimestamp()
    {
        Check(IonTokenType.Timestamp);
        int position = 0;
        return TextTimestamps.Read(Number, ref position, _limits.MaxDigits);
    }

    /// <inheritdoc cref="IonReader.GetSymbol"/>
    public IonSymbol GetSymbol()
    {
        Check(IonTokenType.Symbol);
        return ToSymbol(_value, ref _valueBytes);
    }

    /// <inheritdoc cref="IonReader.GetString"/>
    public string GetString()
    {
        Check(IonTokenType.String);
        return Encoding.UTF8.GetString(ValueSpan);
    }

    /// <inheritdoc cref="IonReader.GetBytes"/>
    public byte[] GetBytes()
    {
        if (_token is not (IonTokenType.Blob or IonTokenType.Clob))
        {
            ThrowHelper.ThrowWrongType("a blob or a clob", _token, _type);
        }

        return ValueSpan.ToArray();
    }

    private bool ReadValueOrEnd()
    {
        while (ReadToken())
        {
            // Declarations are at the top level only.
            if (_stack.Count > 1)
            {
                return true;
            }

            if (DeclaresSymbols())
            {
                ReadSymbolTable();
            }
            else if (!IsVersionSymbol())
            {
                return true;
            }
        }

        return false;
    }

    private readonly long ToSource(int position)
        => _source?.ToSource(position) ?? position;

    private readonly void Check(IonTokenType expected)
    {
        if (_token != expected)
        {
            ThrowHelper.ThrowWrongType(expected, _token, _type);
        }
    }

    private readonly void CheckFieldName()
    {
        if (!HasFieldName)
        {
            ThrowHelper.ThrowNoFieldName();
        }
    }

    internal TextSlice GetAnnotationSlice(int index)
    {
        int position = _annotations.Find<TextAnnotations>(_text, index, _annotationCount);
        return TextSymbols.Read(_text, ref position);
    }
}
