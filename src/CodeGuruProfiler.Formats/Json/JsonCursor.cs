using System.Text.Json;

namespace CodeGuruProfiler.Formats.Json;

/// <summary>Reads JSON by what is expected next. Anything else ends in an exception with its position.</summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> bytes, int position)
{
    private readonly int _start = position;
    private Utf8JsonReader _reader = new(bytes);

    public readonly JsonTokenType TokenType => _reader.TokenType;

    /// <summary>Gets the position of the current token in the file.</summary>
    public readonly int Position => _start + (int)_reader.TokenStartIndex;

    public void Read()
    {
        if (!_reader.Read())
        {
            throw Errors.EndOfJson(_start + _reader.BytesConsumed);
        }
    }

    /// <summary>Checks that nothing follows.</summary>
    public void ReadEnd()
    {
        if (_reader.Read())
        {
            throw Errors.Unexpected("the end of the file", Name(TokenType), Position);
        }
    }

    public readonly void Expect(JsonTokenType type)
    {
        if (_reader.TokenType != type)
        {
            throw Errors.Unexpected(Name(type), Name(_reader.TokenType), Position);
        }
    }

    /// <summary>Moves to the next property's name; false at the end of the object.</summary>
    public bool ReadProperty()
    {
        Read();
        return TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Moves to the next item; false at the end of the array.</summary>
    public bool ReadItem()
    {
        Read();
        return TokenType != JsonTokenType.EndArray;
    }

    public readonly bool IsProperty(ReadOnlySpan<byte> name) => _reader.ValueTextEquals(name);

    /// <summary>Skips the value of a property, or what is left of the current one.</summary>
    public void Skip() => _reader.Skip();

    /// <summary>Skips the list that is the value of a property, and returns where it is in the file.</summary>
    public Range SkipList()
    {
        Read();
        Expect(JsonTokenType.StartArray);
        int start = Position;
        _reader.Skip();
        return new Range(start, _start + (int)_reader.BytesConsumed);
    }

    /// <summary>Reads the value of a property, which is a text or null.</summary>
    public string? ReadText()
    {
        Read();
        if (TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.String);
        return JsonStrings.Read(ref _reader);
    }

    public double ReadNumber()
    {
        Read();
        return GetNumber();
    }

    public readonly double GetNumber()
    {
        Expect(JsonTokenType.Number);
        return _reader.TryGetDouble(out double number) && double.IsFinite(number) ? number : throw Errors.NumberTooLarge(Position);
    }

    /// <summary>Returns the index that the current token is.</summary>
    public readonly int GetIndex(int count, string of)
    {
        Expect(JsonTokenType.Number);
        return _reader.TryGetInt32(out int index) && (uint)index < (uint)count ? index : throw Errors.NoSuchIndex(of, count, Position);
    }

    /// <summary>Reads a line number; <see langword="null"/> for null and for a number that is not positive.</summary>
    public int? ReadLineNumber()
    {
        Read();
        if (TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.Number);
        return _reader.TryGetInt32(out int line) && line > 0 ? line : null;
    }

    private static string Name(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.PropertyName => "a property",
        JsonTokenType.EndArray => "the end of an array",
        JsonTokenType.EndObject => "the end of an object",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
