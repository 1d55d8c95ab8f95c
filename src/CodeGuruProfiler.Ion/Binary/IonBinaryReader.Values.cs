using System.Numerics;
using System.Text.Unicode;
using CodeGuruProfiler.Ion.BigNumbers;
using CodeGuruProfiler.Ion.Binary;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion;

// The value that a type descriptor announces: checked here, so that the Get methods have nothing left to refuse.
public ref partial struct IonBinaryReader
{
    private bool ReadValue(int code, long length, int position, int end)
    {
        int descriptorAt = position - 1;
        _descriptor = _data[descriptorAt];
        if (length == NullLength && code < AnnotationCode)
        {
            _token = IonTokenType.Null;
            return EndValue(position, 0, end);
        }

        if (code > (int)IonType.Struct)
        {
            ThrowHelper.ThrowTypeDescriptor(_descriptor, descriptorAt);
        }

        switch (code)
        {
            case (int)IonType.Bool:
                if (length > 1)
                {
                    ThrowHelper.ThrowTypeDescriptor(_descriptor, descriptorAt);
                }

                _token = IonTokenType.Bool;
                return EndValue(position, 0, end);

            case (int)IonType.Int:
            case NegativeIntCode:
                length = ReadLength(length, ref position, end);
                _token = IonTokenType.Int;
                if (code == NegativeIntCode && _data.Slice(position, (int)length).IndexOfAnyExcept((byte)0) < 0)
                {
                    ThrowHelper.ThrowNegativeZeroInt(descriptorAt);
                }

                return EndValue(position, (int)length, end);

            case (int)IonType.Float:
                if (length is not (0 or sizeof(float) or sizeof(double)))
                {
                    ThrowHelper.ThrowTypeDescriptor(_descriptor, descriptorAt);
                }

                length = ReadLength(length, ref position, end);
                _token = IonTokenType.Float;
                return EndValue(position, (int)length, end);

            case (int)IonType.Decimal:
                length = ReadLength(length, ref position, end);
                _token = IonTokenType.Decimal;
                if (length > 0)
                {
                    int exponentAt = position;
                    _ = VarInts.ReadSigned(_data, ref exponentAt, position + (int)length, out _);
                    CheckDigits(exponentAt, position + (int)length);
                }

                return EndValue(position, (int)length, end);

            case (int)IonType.Timestamp:
                if (length < 2)
                {
                    ThrowHelper.ThrowTypeDescriptor(_descriptor, descriptorAt);
                }

                length = ReadLength(length, ref position, end);
                _token = IonTokenType.Timestamp;
                _ = BinaryTimestamps.Read(_data, position, (int)length, _limits.MaxDigits);
                return EndValue(position, (int)length, end);

            case (int)IonType.Symbol:
                length = ReadLength(length, ref position, end);
                _token = IonTokenType.Symbol;
                _symbolId = ReadSymbolId(position, (int)length);
                return EndValue(position, (int)length, end);

            case (int)IonType.String:
                length = ReadLength(length, ref position, end);
                _token = IonTokenType.String;
                CheckUtf8(position, (int)length);
                return EndValue(position, (int)length, end);

            case (int)IonType.Clob:
            case (int)IonType.Blob:
                length = ReadLength(length, ref position, end);
                _token = code == (int)IonType.Clob ? IonTokenType.Clob : IonTokenType.Blob;
                return EndValue(position, (int)length, end);

            case (int)IonType.List:
                length = ReadLength(length, ref position, end);
                return StartContainer(ContainerKind.List, position, (int)length, end);

            case (int)IonType.SExp:
                length = ReadLength(length, ref position, end);
                return StartContainer(ContainerKind.SExp, position, (int)length, end);

            default:
                // A struct. The length code 1 means that the fields are in the order of their ids; the length follows, and it is not 0.
                bool ordered = length == 1;
                length = ReadLength(ordered ? LengthFollows : length, ref position, end);
                if (ordered && length == 0)
                {
                    ThrowHelper.ThrowOrderedStructEmpty(descriptorAt);
                }

                return StartContainer(ContainerKind.Struct, position, (int)length, end);
        }
    }

    private readonly long ReadSymbolId(int position, int length)
    {
        if (!BinaryNumbers.TryReadMagnitude(_data.Slice(position, length), out ulong id) || id > (ulong)_maxId)
        {
            ThrowHelper.ThrowSymbolIdUnmapped(id, _maxId, position);
        }

        return (long)id;
    }

    private readonly void CheckDigits(int coefficientAt, int end)
    {
        // Two and a half digits a byte are more than a byte can hold.
        if ((end - coefficientAt) * 5L > _limits.MaxDigits * 2L
            && DecimalDigits.Exceed(BigInteger.Abs(BinaryNumbers.ReadSignedMagnitude(_data[coefficientAt..end], out _)), _limits.MaxDigits))
        {
            ThrowHelper.ThrowTooManyDigits(_limits.MaxDigits, _tokenStart);
        }
    }

    private readonly void CheckUtf8(int position, int length)
    {
        if (!Utf8.IsValid(_data.Slice(position, length)))
        {
            ThrowHelper.ThrowNotUtf8(_data.Slice(position, length), position);
        }
    }
}
