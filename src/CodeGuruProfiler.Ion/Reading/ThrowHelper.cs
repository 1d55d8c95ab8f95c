using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CodeGuruProfiler.Ion.Reading;

/// <summary>The failures of the readers. A message about input has a position; a message about a wrong call states what to do.</summary>
internal static class ThrowHelper
{
    [DoesNotReturn]
    public static void ThrowEndOfInput(long position, long needed, long available)
        => throw new IonFormatException($"Expected {needed} more byte(s) but only {available} remain.", position);

    [DoesNotReturn]
    public static void ThrowNotBinaryIon(ReadOnlySpan<byte> input)
    {
        const int FewBytes = 4;
        bool isText = input.Length >= FewBytes && InputQuotation.IsPrintable(input[0]) && InputQuotation.IsPrintable(input[1]);
        string start = isText ? InputQuotation.Quote(input) : $"{input[0]:X2}";
        throw new IonFormatException($"Expected the version marker E0 01 00 EA but the input begins with {start}.", 0);
    }

    [DoesNotReturn]
    public static void ThrowVersion(int major, int minor, long position)
        => throw new IonFormatException($"Expected Ion 1.0 but found a version marker of Ion {major}.{minor}.", position);

    [DoesNotReturn]
    public static void ThrowVersion(ReadOnlySpan<byte> marker, long position)
        => throw new IonFormatException($"Expected Ion 1.0 but found the version marker {Encoding.UTF8.GetString(marker)}.", position);

    [DoesNotReturn]
    public static void ThrowVersionMarkerBytes(long position)
        => throw new IonFormatException("Expected the version marker E0 01 00 EA but its last byte is not EA.", position);

    [DoesNotReturn]
    public static void ThrowVersionMarkerInside(long position)
        => throw new IonFormatException("Expected a value but found a version marker, which is allowed only between top-level values.", position);

    [DoesNotReturn]
    public static void ThrowTypeDescriptor(int descriptor, long position)
        => throw new IonFormatException($"Expected a type descriptor but {descriptor:X2} is not one.", position);

    [DoesNotReturn]
    public static void ThrowNumberTooLarge(int bits, long position)
        => throw new IonFormatException($"Expected a number of at most {bits} bits here.", position);

    [DoesNotReturn]
    public static void ThrowNegativeZeroInt(long position)
        => throw new IonFormatException("Expected a magnitude other than zero in a negative integer.", position);

    [DoesNotReturn]
    public static void ThrowOrderedStructEmpty(long position)
        => throw new IonFormatException("Expected at least one field in a struct whose fields are ordered.", position);

    [DoesNotReturn]
    public static void ThrowAnnotationsEmpty(long position)
        => throw new IonFormatException("Expected at least one annotation in an annotation wrapper.", position);

    [DoesNotReturn]
    public static void ThrowAnnotatedAnnotations(long position)
        => throw new IonFormatException("Expected an annotated value but found another annotation wrapper.", position);

    [DoesNotReturn]
    public static void ThrowAnnotatedPadding(long position)
        => throw new IonFormatException("Expected an annotated value but found padding.", position);

    [DoesNotReturn]
    public static void ThrowAnnotatedLength(long expectedEnd, long position)
        => throw new IonFormatException($"Expected the annotated value to end at byte {expectedEnd}.", position);

    [DoesNotReturn]
    public static void ThrowSymbolIdUnmapped(ulong id, long maxId, long position)
        => throw new IonFormatException($"Expected a symbol id of at most {maxId} but found {id}.", position);

    [DoesNotReturn]
    public static void ThrowSymbolIdUnmapped(long id, long maxId, long position) => ThrowSymbolIdUnmapped((ulong)id, maxId, position);

    [DoesNotReturn]
    public static void ThrowNotUtf8(ReadOnlySpan<byte> text, long position)
    {
        int valid = 0;
        while (Rune.DecodeFromUtf8(text[valid..], out _, out int length) == OperationStatus.Done)
        {
            valid += length;
        }

        throw new IonFormatException($"Expected UTF-8 but found {text[valid]:X2}, which does not begin a character.", position + valid);
    }

    [DoesNotReturn]
    public static void ThrowTooDeep(int maxDepth, long position)
        => throw new IonFormatException($"Expected at most {maxDepth} open containers (IonReaderOptions.MaxDepth).", position) { IsLimit = true };

    [DoesNotReturn]
    public static void ThrowTooManySymbols(long count, int maxSymbols, long position)
        => throw new IonFormatException($"Expected at most {maxSymbols} local symbols (IonReaderOptions.MaxSymbols) but {count} are declared.", position) { IsLimit = true };

    [DoesNotReturn]
    public static void ThrowTooManySymbolIds(long maxId, long position)
        => throw new IonFormatException($"Expected a max_id of at most 31 bits but it is {maxId}.", position);

    [DoesNotReturn]
    public static void ThrowValueTooLong(long length, int maxLength, long position)
        => throw new IonFormatException($"Expected a value of at most {maxLength} bytes (IonReaderOptions.MaxValueLength) but it has {length}.", position) { IsLimit = true };

    [DoesNotReturn]
    public static void ThrowFieldRepeated(string field, string owner, long position)
        => throw new IonFormatException($"Expected the field '{field}' of {owner} only once.", position);

    [DoesNotReturn]
    public static void ThrowImportWithoutMaxId(string name, int version, long position)
        => throw new IonFormatException($"Expected max_id in the import of '{name}': the catalog has no version {version} of it.", position);

    [DoesNotReturn]
    public static void ThrowTimestampPart(string part, long value, long position)
        => throw new IonFormatException($"Expected a timestamp but its {part} is {value}.", position);

    [DoesNotReturn]
    public static void ThrowTimestampOutOfRange(string part, long position)
        => throw new IonFormatException($"Expected a timestamp but its {part} is out of range.", position);

    [DoesNotReturn]
    public static void ThrowTimestampFraction(long position)
        => throw new IonFormatException("Expected a fraction of a second from 0 to below 1.", position);

    [DoesNotReturn]
    public static void ThrowTooManyDigits(int maxDigits, long position)
        => throw new IonFormatException($"Expected a number of at most {maxDigits} decimal digits (IonReaderOptions.MaxDigits).", position) { IsLimit = true };

    [DoesNotReturn]
    public static void ThrowTooManyFractionDigits(long digits, long most, long position)
        => throw new IonFormatException($"Expected at most {most} fractional digits in a timestamp of this length but it claims {digits}.", position);

    [DoesNotReturn]
    public static void ThrowUnexpectedText(string expected, ReadOnlySpan<byte> text, long position)
        => throw new IonFormatException($"Expected {expected} but found {InputQuotation.Of(text, (int)position)}.", position);

    [DoesNotReturn]
    public static void ThrowNotAValue(ReadOnlySpan<byte> text, int position)
        => throw new IonFormatException($"Expected a value but found {InputQuotation.Quote(text[position..])}.", position);

    [DoesNotReturn]
    public static void ThrowNotACharacter(int value, long position)
        => throw new IonFormatException($"Expected the code of a character but {(uint)value:X} is not one.", position);

    [DoesNotReturn]
    public static void ThrowBase64Length(long digits, long padding, long position)
        => throw new IonFormatException($"Expected base 64 in groups of four but found {digits} digit(s) and {padding} padding character(s).", position);

    [DoesNotReturn]
    public static void ThrowKeyword(ReadOnlySpan<byte> keyword, string use, long position)
        => throw new IonFormatException($"Expected {use} but '{Encoding.UTF8.GetString(keyword)}' must be quoted to be one.", position);

    [DoesNotReturn]
    public static void ThrowWrongType(IonTokenType expected, IonTokenType token, IonType type) => ThrowWrongType(expected.ToString(), token, type);

    [DoesNotReturn]
    public static void ThrowWrongType(string expected, IonTokenType token, IonType type)
        => throw new InvalidOperationException(
            token == IonTokenType.Null
                ? $"Asked for {expected} but the value is null.{type}: check IsNull first."
                : $"Asked for {expected} but the reader is at {token}: check TokenType first.");

    [DoesNotReturn]
    public static void ThrowNoFieldName()
        => throw new InvalidOperationException("Asked for a field name but the reader is not at a value of a struct: check HasFieldName first.");

    [DoesNotReturn]
    public static void ThrowNoAnnotation(int index, int count)
        => throw new ArgumentOutOfRangeException(nameof(index), index, $"The value has {count} annotation(s): check AnnotationCount first.");

    [DoesNotReturn]
    public static void ThrowIntTooLarge()
        => throw new OverflowException("The integer does not fit: use TryGetInt64, or GetBigInteger for integers of any size.");

    [DoesNotReturn]
    public static void ThrowNegativeLimit(string option, int value)
        => throw new ArgumentOutOfRangeException(option, value, "Set 0 or more.");
}
