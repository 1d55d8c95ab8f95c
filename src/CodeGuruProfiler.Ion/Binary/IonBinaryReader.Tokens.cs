using System.Text.Unicode;
using CodeGuruProfiler.Ion.Binary;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion;

// Moving to the next token: https://amazon-ion.github.io/ion-docs/docs/binary.html
public ref partial struct IonBinaryReader
{
    private const int LengthFollows = 14;
    private const int NullLength = 15;
    private const int NegativeIntCode = 3;
    private const int AnnotationCode = 14;
    private const int VersionMarker = 0xE0;

    // Moves to the next token as it is written, declarations of symbols included. This is the short way for the content of call trees:
    // containers, integers and strings, with no annotations. Everything else, and everything wrong, is left to the long way.
    private bool ReadToken()
    {
        ReadOnlySpan<byte> data = _data;
        int position = _next;
        int end = _end;
        _annotationsEnd = 0;
        if (position >= end)
        {
            return ReadEnd();
        }

        int tokenStart = position;

        long fieldId = -1;
        int descriptor = data[position++];
        if (_kind == ContainerKind.Struct)
        {
            // The field name, then the descriptor.
            fieldId = descriptor & 0x7F;
            if (descriptor < 0x80)
            {
                int second = position < end ? data[position++] : 0;
                fieldId = (fieldId << 7) | (uint)(second & 0x7F);
                if (second < 0x80)
                {
                    return ReadAnyToken();
                }
            }

            if (position >= end || fieldId > _maxId)
            {
                return ReadAnyToken();
            }

            descriptor = data[position++];
        }

        int length = descriptor & 0xF;
        if (length >= LengthFollows)
        {
            if (length != LengthFollows || position >= end)
            {
                return ReadAnyToken();
            }

            // A length of seven or fourteen bits.
            int first = data[position++];
            length = first & 0x7F;
            if (first < 0x80)
            {
                int second = position < end ? data[position++] : 0;
                length = (first << 7) | (second & 0x7F);
                if (second < 0x80)
                {
                    return ReadAnyToken();
                }
            }
        }

        if (length > end - position || length > _limits.MaxValueLength)
        {
            return ReadAnyToken();
        }

        switch (descriptor >> 4)
        {
            case (int)IonType.Int:
                _token = IonTokenType.Int;
                _next = position + length;
                break;
            case (int)IonType.String when Utf8.IsValid(data.Slice(position, length)):
                _token = IonTokenType.String;
                _next = position + length;
                break;
            case (int)IonType.List or (int)IonType.Struct when _stack.Count < _limits.MaxDepth && (descriptor & 0xF) != 1:
                bool isList = descriptor >> 4 == (int)IonType.List;
                _token = isList ? IonTokenType.StartList : IonTokenType.StartStruct;
                _next = position;
                _stack.Push(_kind, end);
                _kind = isList ? ContainerKind.List : ContainerKind.Struct;
                _end = position + length;
                break;
            default:
                return ReadAnyToken();
        }

        _tokenStart = tokenStart;
        _descriptor = (byte)descriptor;
        _fieldId = fieldId;
        _start = position;
        return true;
    }

    private bool ReadAnyToken()
    {
        ReadOnlySpan<byte> data = _data;
        int position = _next;
        int end = _end;
        _annotationsEnd = 0;
        if (position == 0 && end > 0 && data[0] != VersionMarker)
        {
            ThrowHelper.ThrowNotBinaryIon(data);
        }

        while (position < end)
        {
            _tokenStart = position;
            _fieldId = -1;
            if (_kind == ContainerKind.Struct)
            {
                _fieldId = ReadFieldId(data, ref position, end);
            }

            int descriptor = data[position++];
            int code = descriptor >> 4;
            if (code == AnnotationCode)
            {
                if (descriptor == VersionMarker)
                {
                    position = ReadVersionMarker(position);
                    continue;
                }

                end = ReadAnnotations(descriptor, ref position, end);
                descriptor = data[position++];
                code = descriptor >> 4;
            }

            long length = descriptor & 0xF;
            if (code == 0 && length != NullLength)
            {
                position = SkipPadding(length, position, end);
                continue;
            }

            if (_fieldId > _maxId)
            {
                ThrowHelper.ThrowSymbolIdUnmapped(_fieldId, _maxId, _tokenStart);
            }

            return ReadValue(code, length, position, end);
        }

        return ReadEnd();
    }

    private static long ReadFieldId(ReadOnlySpan<byte> data, ref int position, int end)
    {
        int first = data[position];
        long id = first & 0x7F;
        if (first >= 0x80)
        {
            position++;
        }
        else
        {
            id = VarInts.ReadUnsigned(data, ref position, end);
        }

        if (position == end)
        {
            ThrowHelper.ThrowEndOfInput(position, 1, 0);
        }

        return id;
    }

    // The length of a value that is known to fit into what surrounds it.
    private readonly long ReadLength(long length, ref int position, int end)
    {
        if (length == LengthFollows)
        {
            length = VarInts.ReadUnsigned(_data, ref position, end);
        }

        if (length > end - position)
        {
            ThrowHelper.ThrowEndOfInput(position, length, end - position);
        }

        return length;
    }

    // A value or its annotations end where the annotations stated.
    private bool EndValue(int position, int length, int end)
    {
        if (length > _limits.MaxValueLength)
        {
            ThrowHelper.ThrowValueTooLong(length, _limits.MaxValueLength, _tokenStart);
        }

        _start = position;
        _next = position + length;
        if (_annotationsEnd != 0 && _next != end)
        {
            ThrowHelper.ThrowAnnotatedLength(end, _next);
        }

        return true;
    }

    private bool StartContainer(ContainerKind kind, int position, int length, int end)
    {
        if (_annotationsEnd != 0 && position + length != end)
        {
            ThrowHelper.ThrowAnnotatedLength(end, position + length);
        }

        if (_stack.Count >= _limits.MaxDepth)
        {
            ThrowHelper.ThrowTooDeep(_limits.MaxDepth, _tokenStart);
        }

        _token = (IonTokenType)((int)IonTokenType.StartList + (int)kind - (int)ContainerKind.List);
        _stack.Push(_kind, _end);
        _kind = kind;
        _end = position + length;
        _next = position;
        _start = position;
        return true;
    }

    private bool ReadEnd()
    {
        _tokenStart = _end;
        _fieldId = -1;
        _annotationsEnd = 0;
        if (_stack.Count == 0)
        {
            _token = IonTokenType.None;
            return false;
        }

        _token = (IonTokenType)((int)IonTokenType.EndList + (int)_kind - (int)ContainerKind.List);
        _next = _end;
        _kind = _stack.Pop(out _end);
        return true;
    }

    private readonly int SkipPadding(long length, int position, int end)
    {
        if (_annotationsEnd != 0)
        {
            ThrowHelper.ThrowAnnotatedPadding(position - 1);
        }

        int padding = (int)ReadLength(length, ref position, end);
        return position + padding;
    }

    private int ReadVersionMarker(int position)
    {
        int start = position - 1;
        if (_stack.Count > 0)
        {
            ThrowHelper.ThrowVersionMarkerInside(start);
        }

        if (_data.Length - position < 3)
        {
            ThrowHelper.ThrowEndOfInput(position, 3, _data.Length - position);
        }

        ReadOnlySpan<byte> version = _data.Slice(position, 3);
        if (version[2] != 0xEA)
        {
            ThrowHelper.ThrowVersionMarkerBytes(position + 2);
        }

        if (version[0] != 1 || version[1] != 0)
        {
            ThrowHelper.ThrowVersion(version[0], version[1], start);
        }

        ResetSymbols();
        return position + 3;
    }

    // The wrapper around an annotated value; returns where the value must end.
    private int ReadAnnotations(int descriptor, ref int position, int end)
    {
        int start = position - 1;
        long length = descriptor & 0xF;
        if (length is < 3 or NullLength)
        {
            ThrowHelper.ThrowTypeDescriptor(descriptor, start);
        }

        length = ReadLength(length, ref position, end);
        end = position + (int)length;
        long annotationsLength = VarInts.ReadUnsigned(_data, ref position, end);
        if (annotationsLength == 0)
        {
            ThrowHelper.ThrowAnnotationsEmpty(start);
        }

        // One byte at least is left for the value.
        if (annotationsLength >= end - position)
        {
            ThrowHelper.ThrowEndOfInput(position, annotationsLength + 1, end - position);
        }

        _annotations.Begin(position);
        _annotationsEnd = position + (int)annotationsLength;
        _annotationCount = 0;
        while (position < _annotationsEnd)
        {
            int idAt = position;
            long id = VarInts.ReadUnsigned(_data, ref position, _annotationsEnd);
            if (id > _maxId)
            {
                ThrowHelper.ThrowSymbolIdUnmapped(id, _maxId, idAt);
            }

            _annotationCount++;
        }

        if (_data[position] >> 4 == AnnotationCode)
        {
            ThrowHelper.ThrowAnnotatedAnnotations(position);
        }

        return end;
    }
}
