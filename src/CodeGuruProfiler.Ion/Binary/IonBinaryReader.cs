using System.Numerics;
using System.Text;
using CodeGuruProfiler.Ion.Binary;
using CodeGuruProfiler.Ion.Reading;
using CodeGuruProfiler.Ion.Symbols;

namespace CodeGuruProfiler.Ion;

/// <summary>Reads Ion 1.0 binary, forward only, from bytes that the caller owns.</summary>
/// <remarks>
/// The members are those of <see cref="IonReader"/>, which reads both formats. A <c>ref struct</c>: pass it by <c>ref</c>. A copy must not be
/// read. Reading allocates the index of symbols, once, when the text of one is requested; an array for containers that are deeply nested; and
/// what <c>Get…</c> methods return.
/// </remarks>
public ref partial struct IonBinaryReader
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly ReaderLimits _limits;
    private int _next;
    private int _end;
    private int _tokenStart;
    private int _start;
    private long _fieldId;
    private long _symbolId;
    private AnnotationCursor _annotations;
    private int _annotationsEnd;
    private int _annotationCount;
    private IonTokenType _token;
    private byte _descriptor;
    private ContainerKind _kind;
    private long _maxId;
    private int _unindexedStart;
    private int _unindexedEnd;
    private int _unindexedCount;
    private int _symbolVersion;
    private SymbolTable? _symbols;
    private ContainerStack _stack;

    /// <inheritdoc cref="IonReader(ReadOnlySpan{byte}, IonReaderOptions?)"/>
    public IonBinaryReader(ReadOnlySpan<byte> ion, IonReaderOptions? options = null)
    {
        _data = ion;
        _end = ion.Length;
        _limits = ReaderLimits.Of(options);
        _maxId = SystemSymbols.MaxId;
        _fieldId = -1;
    }

    /// <inheritdoc cref="IonReader.TokenType"/>
    public readonly IonTokenType TokenType => _token;

    /// <inheritdoc cref="IonReader.Type"/>
    public readonly IonType Type
        => _token != IonTokenType.Null ? IonTokens.TypeOf(_token)
        : _descriptor >> 4 == NegativeIntCode ? IonType.Int
        : (IonType)(_descriptor >> 4);

    /// <inheritdoc cref="IonReader.IsNull"/>
    public readonly bool IsNull => _token == IonTokenType.Null;

    /// <inheritdoc cref="IonReader.Depth"/>
    public readonly int Depth => IsStart ? _stack.Count - 1 : _stack.Count;

    /// <inheritdoc cref="IonReader.TokenStartIndex"/>
    public readonly long TokenStartIndex => _tokenStart;

    /// <inheritdoc cref="IonReader.BytesConsumed"/>
    public readonly long BytesConsumed => _next;

    /// <inheritdoc cref="IonReader.HasFieldName"/>
    public readonly bool HasFieldName => _fieldId >= 0;

    /// <inheritdoc cref="IonReader.FieldNameSymbolId"/>
    public readonly long FieldNameSymbolId => _fieldId;

    /// <inheritdoc cref="IonReader.FieldNameSpan"/>
    public ReadOnlySpan<byte> FieldNameSpan => GetTextOf(CheckFieldName(), out _);

    /// <inheritdoc cref="IonReader.AnnotationCount"/>
    public readonly int AnnotationCount => _annotationsEnd == 0 ? 0 : _annotationCount;

    /// <inheritdoc cref="IonReader.SymbolId"/>
    public readonly long SymbolId
    {
        get
        {
            Check(IonTokenType.Symbol);
            return _symbolId;
        }
    }

    /// <inheritdoc cref="IonReader.ValueSpan"/>
    public ReadOnlySpan<byte> ValueSpan
    {
        get
        {
            if (_token == IonTokenType.Symbol)
            {
                return GetTextOf(_symbolId, out _);
            }

            if (_token is not (IonTokenType.String or IonTokenType.Clob or IonTokenType.Blob))
            {
                ThrowHelper.ThrowWrongType("text or bytes", _token, Type);
            }

            return Value;
        }
    }

    /// <inheritdoc cref="IonReader.Imports"/>
    public readonly IReadOnlyList<IonSymbolTableImport> Imports => (_symbols?.Imports ?? TableImports.None).Declared;

    // Another number whenever ids change their meaning.
    internal readonly int SymbolVersion => _symbolVersion;

    internal readonly int Length => _data.Length;

    private readonly bool IsStart => _token is IonTokenType.StartList or IonTokenType.StartSExp or IonTokenType.StartStruct;

    private readonly bool IsNegative => _descriptor >> 4 == NegativeIntCode;

    // The bytes between the length and the next value.
    private readonly ReadOnlySpan<byte> Value => _data[_start.._next];

    /// <inheritdoc cref="IonReader.Read"/>
    public bool Read()
    {
        // Inside a container, every token is a value's.
        return _stack.Count > 0 ? ReadToken() : ReadTopLevel();
    }

    /// <inheritdoc cref="IonReader.Skip"/>
    public void Skip()
    {
        if (IsStart)
        {
            _next = _end;
            ReadEnd();
        }
    }

    /// <inheritdoc cref="IonReader.FieldNameEquals"/>
    public bool FieldNameEquals(ReadOnlySpan<byte> utf8Text)
        => HasFieldName && GetTextOf(_fieldId, out bool known).SequenceEqual(utf8Text) && known;

    /// <inheritdoc cref="IonReader.GetFieldName"/>
    public string? GetFieldName() => GetFieldNameSymbol().Text;

    /// <inheritdoc cref="IonReader.GetFieldNameSymbol"/>
    public IonSymbol GetFieldNameSymbol() => GetSymbolOf(CheckFieldName());

    /// <inheritdoc cref="IonReader.GetAnnotationSpan"/>
    public ReadOnlySpan<byte> GetAnnotationSpan(int index) => GetTextOf(GetAnnotationId(index), out _);

    /// <inheritdoc cref="IonReader.GetAnnotation"/>
    public IonSymbol GetAnnotation(int index) => GetSymbolOf(GetAnnotationId(index));

    /// <inheritdoc cref="IonReader.HasAnnotation"/>
    public bool HasAnnotation(ReadOnlySpan<byte> utf8Text)
    {
        for (int i = 0; i < AnnotationCount; i++)
        {
            if (GetTextOf(GetAnnotationId(i), out bool known).SequenceEqual(utf8Text) && known)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="IonReader.ValueTextEquals"/>
    public bool ValueTextEquals(ReadOnlySpan<byte> utf8Text)
    {
        if (_token == IonTokenType.Symbol)
        {
            return GetTextOf(_symbolId, out bool known).SequenceEqual(utf8Text) && known;
        }

        if (_token != IonTokenType.String)
        {
            ThrowHelper.ThrowWrongType("a string or a symbol", _token, Type);
        }

        return Value.SequenceEqual(utf8Text);
    }

    /// <inheritdoc cref="IonReader.GetBoolean"/>
    public readonly bool GetBoolean()
    {
        Check(IonTokenType.Bool);
        return (_descriptor & 0xF) != 0;
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
        return BinaryNumbers.TryReadInt64(Value, IsNegative, out value);
    }

    /// <inheritdoc cref="IonReader.GetBigInteger"/>
    public readonly BigInteger GetBigInteger()
    {
        Check(IonTokenType.Int);
        return BinaryNumbers.ReadBigInteger(Value, IsNegative);
    }

    /// <inheritdoc cref="IonReader.GetDouble"/>
    public readonly double GetDouble()
    {
        Check(IonTokenType.Float);
        return BinaryNumbers.ReadDouble(Value);
    }

    /// <inheritdoc cref="IonReader.GetDecimal"/>
    public readonly IonDecimal GetDecimal()
    {
        Check(IonTokenType.Decimal);
        return BinaryNumbers.ReadDecimal(_data, _start, _next - _start);
    }

    /// <inheritdoc cref="IonReader.GetTimestamp"/>
    public readonly IonTimestamp GetTimestamp()
    {
        Check(IonTokenType.Timestamp);
        return BinaryTimestamps.Read(_data, _start, _next - _start, _limits.MaxDigits);
    }

    /// <inheritdoc cref="IonReader.GetSymbol"/>
    public IonSymbol GetSymbol()
    {
        Check(IonTokenType.Symbol);
        return GetSymbolOf(_symbolId);
    }

    /// <inheritdoc cref="IonReader.GetString"/>
    public readonly string GetString()
    {
        Check(IonTokenType.String);
        return Encoding.UTF8.GetString(Value);
    }

    /// <inheritdoc cref="IonReader.GetBytes"/>
    public readonly byte[] GetBytes()
    {
        if (_token is not (IonTokenType.Blob or IonTokenType.Clob))
        {
            ThrowHelper.ThrowWrongType("a blob or a clob", _token, Type);
        }

        return Value.ToArray();
    }

    private readonly void Check(IonTokenType expected)
    {
        if (_token != expected)
        {
            ThrowHelper.ThrowWrongType(expected, _token, Type);
        }
    }

    private readonly long CheckFieldName()
    {
        if (_fieldId < 0)
        {
            ThrowHelper.ThrowNoFieldName();
        }

        return _fieldId;
    }

    internal long GetAnnotationId(int index)
    {
        int position = _annotations.Find<BinaryAnnotations>(_data, index, AnnotationCount);
        return VarInts.ReadUnsigned(_data, ref position, _annotationsEnd);
    }
}
