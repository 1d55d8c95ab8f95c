using System.Diagnostics.CodeAnalysis;

namespace CodeGuruProfiler.Ion;

// Every failure of the package. What the input did wrong has a position; what the caller did wrong says what to do.
internal static class Throw
{
    [DoesNotReturn]
    internal static void EndOfInput(long position, long needed, long available)
        => throw new IonFormatException($"Expected {needed} more byte(s) but only {available} remain.", position);

    [DoesNotReturn]
    internal static void NotBinaryIon(ReadOnlySpan<byte> input)
    {
        const int FewBytes = 4;
        bool isText = input.Length >= FewBytes && TextDescription.IsPrintable(input[0]) && TextDescription.IsPrintable(input[1]);
        string start = isText ? TextDescription.Quote(input) : $"{input[0]:X2}";
        throw new IonFormatException($"Expected the version marker E0 01 00 EA but the input begins with {start}.", 0);
    }

    [DoesNotReturn]
    internal static void Version(int major, int minor, long position)
        => throw new IonFormatException($"Expected Ion 1.0 but came to a version marker of Ion {major}.{minor}.", position);

    [DoesNotReturn]
    internal static void Version(ReadOnlySpan<byte> marker, long position)
        => throw new IonFormatException($"Expected Ion 1.0 but came to the version marker {System.Text.Encoding.UTF8.GetString(marker)}.", position);

    [DoesNotReturn]
    internal static void VersionMarkerBytes(long position)
        => throw new IonFormatException("Expected the version marker E0 01 00 EA but its last byte is not EA.", position);

    [DoesNotReturn]
    internal static void VersionMarkerInside(long position)
        => throw new IonFormatException("Expected a value but came to a version marker, which stands only between top-level values.", position);

    [DoesNotReturn]
    internal static void TypeDescriptor(int descriptor, long position)
        => throw new IonFormatException($"Expected a type descriptor but {descriptor:X2} is none.", position);

    [DoesNotReturn]
    internal static void NumberTooLarge(int bits, long position)
        => throw new IonFormatException($"Expected a number of at most {bits} bits here.", position);

    [DoesNotReturn]
    internal static void NegativeZeroInt(long position)
        => throw new IonFormatException("Expected a magnitude other than zero in a negative integer.", position);

    [DoesNotReturn]
    internal static void OrderedStructEmpty(long position)
        => throw new IonFormatException("Expected at least one field in a struct whose fields are ordered.", position);

    [DoesNotReturn]
    internal static void AnnotationsEmpty(long position)
        => throw new IonFormatException("Expected at least one annotation in an annotation wrapper.", position);

    [DoesNotReturn]
    internal static void AnnotatedAnnotations(long position)
        => throw new IonFormatException("Expected an annotated value but came to another annotation wrapper.", position);

    [DoesNotReturn]
    internal static void AnnotatedPadding(long position)
        => throw new IonFormatException("Expected an annotated value but came to padding.", position);

    [DoesNotReturn]
    internal static void AnnotatedLength(long expectedEnd, long position)
        => throw new IonFormatException($"Expected the annotated value to end at byte {expectedEnd}.", position);

    [DoesNotReturn]
    internal static void SymbolIdUnmapped(ulong id, long maxId, long position)
        => throw new IonFormatException($"Expected a symbol id of at most {maxId} but came to {id}.", position);

    [DoesNotReturn]
    internal static void SymbolIdUnmapped(long id, long maxId, long position) => SymbolIdUnmapped((ulong)id, maxId, position);

    [DoesNotReturn]
    internal static void NotUtf8(ReadOnlySpan<byte> text, long position)
    {
        int valid = 0;
        while (System.Text.Rune.DecodeFromUtf8(text[valid..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        throw new IonFormatException($"Expected UTF-8 but {text[valid]:X2} begins no character.", position + valid);
    }

    [DoesNotReturn]
    internal static void TooDeep(int maxDepth, long position)
        => throw new IonFormatException($"Expected at most {maxDepth} open containers (IonReaderOptions.MaxDepth).", position) { IsLimit = true };

    [DoesNotReturn]
    internal static void TooManySymbols(long count, int maxSymbols, long position)
        => throw new IonFormatException($"Expected at most {maxSymbols} local symbols (IonReaderOptions.MaxSymbols) but {count} are declared.", position) { IsLimit = true };

    [DoesNotReturn]
    internal static void TooManySymbolIds(long maxId, long position)
        => throw new IonFormatException($"Expected a max_id of at most 31 bits but it is {maxId}.", position);

    [DoesNotReturn]
    internal static void ValueTooLong(long length, int maxLength, long position)
        => throw new IonFormatException($"Expected a value of at most {maxLength} bytes (IonReaderOptions.MaxValueLength) but it has {length}.", position) { IsLimit = true };

    [DoesNotReturn]
    internal static void TextTooLong(long limit, long position)
        => throw new IonFormatException($"Expected a document whose text has at most {limit} bytes but its symbols make it longer.", position);

    [DoesNotReturn]
    internal static void FieldRepeated(string field, string owner, long position)
        => throw new IonFormatException($"Expected the field '{field}' of {owner} once only.", position);

    [DoesNotReturn]
    internal static void ImportWithoutMaxId(string name, int version, long position)
        => throw new IonFormatException($"Expected max_id in the import of '{name}': the catalog has no version {version} of it.", position);

    [DoesNotReturn]
    internal static void TimestampPart(string part, long value, long position)
        => throw new IonFormatException($"Expected a timestamp but its {part} is {value}.", position);

    [DoesNotReturn]
    internal static void TimestampOutOfRange(string part, long position)
        => throw new IonFormatException($"Expected a timestamp but its {part} is out of range.", position);

    [DoesNotReturn]
    internal static void TimestampFraction(long position)
        => throw new IonFormatException("Expected a fraction of a second from 0 to below 1.", position);

    [DoesNotReturn]
    internal static void TooManyDigits(int maxDigits, long position)
        => throw new IonFormatException($"Expected a number of at most {maxDigits} decimal digits (IonReaderOptions.MaxDigits).", position) { IsLimit = true };

    [DoesNotReturn]
    internal static void TooManyFractionDigits(long digits, long most, long position)
        => throw new IonFormatException($"Expected at most {most} fractional digits in a timestamp of this length but it claims {digits}.", position);

    [DoesNotReturn]
    internal static void UnexpectedText(string expected, ReadOnlySpan<byte> text, long position)
        => throw new IonFormatException($"Expected {expected} but came to {TextDescription.Of(text, (int)position)}.", position);

    [DoesNotReturn]
    internal static void NotAValue(ReadOnlySpan<byte> text, int position)
        => throw new IonFormatException($"Expected a value but came to {TextDescription.Quote(text[position..])}.", position);

    [DoesNotReturn]
    internal static void NotACharacter(int value, long position)
        => throw new IonFormatException($"Expected the code of a character but {(uint)value:X} is none.", position);

    [DoesNotReturn]
    internal static void Base64Length(long digits, long padding, long position)
        => throw new IonFormatException($"Expected base 64 in groups of four but came to {digits} digit(s) and {padding} padding.", position);

    [DoesNotReturn]
    internal static void Keyword(ReadOnlySpan<byte> keyword, string use, long position)
        => throw new IonFormatException($"Expected {use} but '{System.Text.Encoding.UTF8.GetString(keyword)}' must be quoted to be one.", position);

    [DoesNotReturn]
    internal static void NotTranscodable(string encoding, long position)
        => throw new IonFormatException($"Expected {encoding} but came to bytes that are no character of it.", position);

    [DoesNotReturn]
    internal static void WrongType(IonTokenType expected, IonTokenType token, IonType type) => WrongType(expected.ToString(), token, type);

    [DoesNotReturn]
    internal static void WrongType(string expected, IonTokenType token, IonType type)
        => throw new InvalidOperationException(
            token == IonTokenType.Null
                ? $"Asked for {expected} but the value is null.{type}: check IsNull first."
                : $"Asked for {expected} but the reader is at {token}: check TokenType first.");

    [DoesNotReturn]
    internal static void NoFieldName()
        => throw new InvalidOperationException("Asked for a field name but the reader is not at a value of a struct: check HasFieldName first.");

    [DoesNotReturn]
    internal static void NoAnnotation(int index, int count)
        => throw new ArgumentOutOfRangeException(nameof(index), index, $"The value has {count} annotation(s): check AnnotationCount first.");

    [DoesNotReturn]
    internal static void IntTooLarge()
        => throw new OverflowException("The integer does not fit: use TryGetInt64, or GetBigInteger for integers of any size.");

    internal static void IfNotUtf8(ReadOnlySpan<byte> text)
    {
        // Nearly all of it is ASCII, which is cheaper to know.
        if (!System.Text.Ascii.IsValid(text) && !System.Text.Unicode.Utf8.IsValid(text))
        {
            throw new ArgumentException("Text must be valid UTF-8.", nameof(text));
        }
    }

    internal static void IfNoType(IonType type)
    {
        if (!Enum.IsDefined(type))
        {
            throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of Ion.");
        }
    }

    internal static void IfStatesNothing(IonTimestamp value)
    {
        if (value.Precision == 0)
        {
            throw new ArgumentException("A default timestamp states nothing: make one with a constructor.", nameof(value));
        }
    }

    [DoesNotReturn]
    internal static void WrongImport(IonSymbolTableImport import)
        => throw new ArgumentException($"An import needs a name, a version from 1 and a MaxId from 0: {import}.", nameof(import));

    [DoesNotReturn]
    internal static void ImportNotDeclared(IonSymbol symbol)
        => throw new InvalidOperationException($"The text of {symbol} is unknown: call DeclareImports with '{symbol.ImportName}' before the top-level value.");

    [DoesNotReturn]
    internal static void FieldNameMissing()
        => throw new InvalidOperationException("A value in a struct needs a name: call WriteFieldName first.");

    [DoesNotReturn]
    internal static void FieldNameHasNoPlace()
        => throw new InvalidOperationException("A field name has no place here: write it in a struct, once before each value.");

    [DoesNotReturn]
    internal static void EndHasNoPlace(int depth)
        => throw new InvalidOperationException(
            depth == 0 ? "No container is open: WriteEnd has nothing to end." : "A field name or an annotation was written: write its value before the end.");

    [DoesNotReturn]
    internal static void FlushHasNoPlace()
        => throw new InvalidOperationException("A top-level value is not complete: end it before Flush or DeclareImports.");

    [DoesNotReturn]
    internal static void WritesSymbolTable()
        => throw new InvalidOperationException("A top-level struct annotated with $ion_symbol_table first would be no value: use DeclareImports, or another annotation.");

    [DoesNotReturn]
    internal static void WritesVersionMarker()
        => throw new InvalidOperationException("The symbol $ion_1_0 at the top level would be no value: annotate it, or write it inside a container.");

    [DoesNotReturn]
    internal static void ValueOutgrowsMemory(long length)
        => throw new InvalidOperationException($"A top-level value of more than {length} bytes does not fit into memory: write several smaller ones.");
}
