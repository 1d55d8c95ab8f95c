using CodeGuruProfiler.Ion.Reading;
using CodeGuruProfiler.Ion.Text;

namespace CodeGuruProfiler.Ion;

// Moving to the next token: https://amazon-ion.github.io/ion-docs/docs/spec.html
public ref partial struct IonTextReader
{
    // Moves to the next token as it is written, declarations of symbols included.
    private bool ReadToken()
    {
        ReadOnlySpan<byte> text = _text;
        ClearToken();
        int position = TextComments.Skip(text, _next);
        if (_kind is ContainerKind.List or ContainerKind.Struct && _afterValue)
        {
            position = SkipComma(text, position);
        }

        _tokenStart = position;
        if (position == text.Length)
        {
            return ReadEndOfInput(position);
        }

        if (text[position] is (byte)']' or (byte)')' or (byte)'}')
        {
            return ReadEnd(text, position);
        }

        if (_kind == ContainerKind.Struct)
        {
            position = ReadFieldName(text, position);
        }

        ReadValue(text, position);
        return true;
    }

    private void ClearToken()
    {
        _field = default;
        _fieldBytes = null;
        _value = default;
        _valueBytes = null;
        _annotationCount = 0;
    }

    private readonly int SkipComma(ReadOnlySpan<byte> text, int position)
    {
        if (position < text.Length && text[position] == ',')
        {
            return TextComments.Skip(text, position + 1);
        }

        byte close = _kind == ContainerKind.List ? (byte)']' : (byte)'}';
        if (position == text.Length || text[position] != close)
        {
            ThrowHelper.ThrowUnexpectedText($"',' or '{(char)close}'", text, position);
        }

        return position;
    }

    private bool ReadEndOfInput(int position)
    {
        if (_stack.Count > 0)
        {
            ThrowHelper.ThrowUnexpectedText($"the end of a {_kind}", _text, position);
        }

        _next = position;
        _token = IonTokenType.None;
        _type = IonType.Null;
        return false;
    }

    private bool ReadEnd(ReadOnlySpan<byte> text, int position)
    {
        ContainerKind closed = text[position] switch
        {
            (byte)']' => ContainerKind.List,
            (byte)')' => ContainerKind.SExp,
            _ => ContainerKind.Struct,
        };
        if (closed != _kind)
        {
            ThrowHelper.ThrowUnexpectedText(_kind == ContainerKind.TopLevel ? "a value" : $"a value or the end of a {_kind}", text, position);
        }

        _token = (IonTokenType)((int)IonTokenType.EndList + (int)_kind - (int)ContainerKind.List);
        _type = (IonType)((int)IonType.List + (int)_kind - (int)ContainerKind.List);
        _next = position + 1;
        _kind = _stack.Pop(out _);
        _afterValue = true;
        return true;
    }

    private int ReadFieldName(ReadOnlySpan<byte> text, int position)
    {
        int start = position;
        byte b = text[position];
        if (b == '"')
        {
            position++;
            _field = TextStrings.ScanShort(text, ref position, b, clob: false);
        }
        else if (TextChars.StartsLongString(text, position))
        {
            _field = TextStrings.ScanLong(text, ref position, clob: false);
        }
        else if (b == '\'' || TextChars.IsIdentifierStart(b))
        {
            _field = TextSymbols.Read(text, ref position);
            TextSymbols.RefuseKeyword(text, start, _field, "a field name");
        }
        else
        {
            ThrowHelper.ThrowUnexpectedText("a field name or '}'", text, position);
        }

        CheckMapped(_field, start);
        position = TextComments.Skip(text, position);
        if (position == text.Length || text[position] != ':')
        {
            ThrowHelper.ThrowUnexpectedText("':' after a field name", text, position);
        }

        return TextComments.Skip(text, position + 1);
    }

    private void ReadValue(ReadOnlySpan<byte> text, int position)
    {
        int annotationsStart = position;
        while (true)
        {
            if (position == text.Length)
            {
                ThrowHelper.ThrowUnexpectedText("a value", text, position);
            }

            byte b = text[position];
            bool quoted = b == '\'' && !TextChars.StartsLongString(text, position);
            if (!quoted && !TextChars.IsIdentifierStart(b))
            {
                ReadOtherValue(text, position);
                break;
            }

            int start = position;
            TextSlice symbol = TextSymbols.Read(text, ref position);
            int behind = TextComments.Skip(text, position);
            if (!text[behind..].StartsWith("::"u8))
            {
                ReadSymbolValue(text, start, symbol, position);
                break;
            }

            TextSymbols.RefuseKeyword(text, start, symbol, "an annotation");
            CheckMapped(symbol, start);
            _annotationCount++;
            position = TextComments.Skip(text, behind + 2);
        }

        _annotations.Begin(annotationsStart);
        CheckLength();
    }

    private readonly void CheckLength()
    {
        if (!IsStart && _next - _tokenStart > _limits.MaxValueLength)
        {
            ThrowHelper.ThrowValueTooLong(_next - _tokenStart, _limits.MaxValueLength, _tokenStart);
        }
    }

    private readonly void CheckMapped(TextSlice symbol, int position)
    {
        if (symbol.SymbolId > MaxId)
        {
            ThrowHelper.ThrowSymbolIdUnmapped(symbol.SymbolId, MaxId, position);
        }
    }

    private void ReadSymbolValue(ReadOnlySpan<byte> text, int start, TextSlice symbol, int end)
    {
        if (TextSymbols.IsKeyword(text, start, symbol))
        {
            ReadKeyword(text, start, end);
            return;
        }

        CheckMapped(symbol, start);
        _isQuoted = text[start] == '\'';
        EndScalar(IonTokenType.Symbol, IonType.Symbol, symbol, end);
    }

    private void ReadKeyword(ReadOnlySpan<byte> text, int start, int end)
    {
        switch (text[start])
        {
            case (byte)'t':
            case (byte)'f':
                EndScalar(IonTokenType.Bool, IonType.Bool, new TextSlice(TextForm.Plain, start, end), end);
                break;
            case (byte)'n' when text[start + 1] == 'a':
                EndScalar(IonTokenType.Float, IonType.Float, new TextSlice(TextForm.Plain, start, end), end);
                break;
            default:
                IonType type = IonType.Null;
                if (end < text.Length && text[end] == '.')
                {
                    int nameAt = end + 1;
                    end = nameAt;
                    while (end < text.Length && TextChars.IsIdentifierPart(text[end]))
                    {
                        end++;
                    }

                    if (!TextTypeNames.TryParse(text[nameAt..end], out type))
                    {
                        ThrowHelper.ThrowUnexpectedText("the name of a type after 'null.'", text, nameAt);
                    }

                    if (TextComments.Skip(text, end) is var behind && text[behind..].StartsWith("::"u8))
                    {
                        ThrowHelper.ThrowKeyword(text[start..end], "an annotation", start);
                    }
                }

                EndScalar(IonTokenType.Null, type, new TextSlice(TextForm.Plain, start, end), end);
                break;
        }
    }

    private void ReadOtherValue(ReadOnlySpan<byte> text, int position)
    {
        int start = position;
        byte b = text[position];
        switch (b)
        {
            case (byte)'"':
                position++;
                TextSlice content = TextStrings.ScanShort(text, ref position, b, clob: false);
                EndScalar(IonTokenType.String, IonType.String, content, position);
                break;
            case (byte)'\'':
                content = TextStrings.ScanLong(text, ref position, clob: false);
                EndScalar(IonTokenType.String, IonType.String, content, position);
                break;
            case (byte)'[':
                StartContainer(ContainerKind.List, position);
                break;
            case (byte)'(':
                StartContainer(ContainerKind.SExp, position);
                break;
            case (byte)'{' when text[position..].StartsWith("{{"u8):
                ReadLob(text, position + 2);
                break;
            case (byte)'{':
                StartContainer(ContainerKind.Struct, position);
                break;
            case >= (byte)'0' and <= (byte)'9' when TextTimestamps.StartsHere(text, position):
                _ = TextTimestamps.Read(text, ref position, _limits.MaxDigits);
                EndScalar(IonTokenType.Timestamp, IonType.Timestamp, new TextSlice(TextForm.Plain, start, position), position);
                break;
            case >= (byte)'0' and <= (byte)'9':
            case (byte)'-' when TextChars.IsDigit(text, position + 1):
                IonTokenType token = TextNumbers.Scan(text, ref position, _limits.MaxDigits);
                IonType type = token == IonTokenType.Int ? IonType.Int : token == IonTokenType.Float ? IonType.Float : IonType.Decimal;
                EndScalar(token, type, new TextSlice(TextForm.Plain, start, position), position);
                break;
            default:
                ReadInfinityOrOperator(text, position);
                break;
        }
    }

    private void ReadInfinityOrOperator(ReadOnlySpan<byte> text, int position)
    {
        int start = position;
        bool isSign = text[position] is (byte)'+' or (byte)'-';
        if (isSign && text[(position + 1)..].StartsWith("inf"u8) && TextChars.StopsNumber(text, position + 4))
        {
            EndScalar(IonTokenType.Float, IonType.Float, new TextSlice(TextForm.Plain, start, start + 4), start + 4);
            return;
        }

        while (_kind == ContainerKind.SExp
            && position < text.Length
            && TextChars.IsOperator(text[position])
            && !TextChars.StartsComment(text, position))
        {
            position++;
        }

        if (position == start)
        {
            if (_stack.Count == 0)
            {
                ThrowHelper.ThrowNotAValue(text, position);
            }

            ThrowHelper.ThrowUnexpectedText("a value", text, position);
        }

        EndScalar(IonTokenType.Symbol, IonType.Symbol, new TextSlice(TextForm.Plain, start, position), position);
    }

    private void ReadLob(ReadOnlySpan<byte> text, int position)
    {
        int content = TextChars.SkipWhitespace(text, position);
        bool isShort = content < text.Length && text[content] == '"';
        if (!isShort && !TextChars.StartsLongString(text, content))
        {
            TextSlice blob = TextBlobs.Scan(text, ref position);
            EndScalar(IonTokenType.Blob, IonType.Blob, blob, position);
            return;
        }

        position = isShort ? content + 1 : content;
        TextSlice clob = isShort
            ? TextStrings.ScanShort(text, ref position, (byte)'"', clob: true)
            : TextStrings.ScanLong(text, ref position, clob: true);
        position = TextChars.SkipWhitespace(text, position);
        TextBlobs.SkipEnd(text, ref position);
        EndScalar(IonTokenType.Clob, IonType.Clob, clob, position);
    }

    private void EndScalar(IonTokenType token, IonType type, TextSlice value, int end)
    {
        _token = token;
        _type = type;
        _value = value;
        _next = end;
        _afterValue = true;
    }

    private void StartContainer(ContainerKind kind, int position)
    {
        if (_stack.Count >= _limits.MaxDepth)
        {
            ThrowHelper.ThrowTooDeep(_limits.MaxDepth, position);
        }

        _token = (IonTokenType)((int)IonTokenType.StartList + (int)kind - (int)ContainerKind.List);
        _type = (IonType)((int)IonType.List + (int)kind - (int)ContainerKind.List);
        _stack.Push(_kind, 0);
        _kind = kind;
        _next = position + 1;
        _afterValue = false;
    }
}
