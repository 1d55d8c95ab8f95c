namespace CodeGuruProfiler.Ion.Writing;

/// <summary>The exceptions for wrong calls of writers and values. Each message states what to do.</summary>
internal static class Errors
{
    public static ArgumentException NotUtf8(string parameter)
        => new("Text must be valid UTF-8.", parameter);

    public static ArgumentOutOfRangeException UnknownType(IonType type, string parameter)
        => new(parameter, type, "Use a member of IonType.");

    public static ArgumentException DefaultTimestamp(string parameter)
        => new("A default IonTimestamp has no value: create one with a constructor.", parameter);

    public static InvalidOperationException DefaultTimestamp()
        => new("A default IonTimestamp has no value: create one with a constructor.");

    public static ArgumentOutOfRangeException TimestampPart(string parameter)
        => new(parameter, "A part of the timestamp is out of its range.");

    public static ArgumentException WrongImport(IonSymbolTableImport import, string parameter)
        => new($"An import needs a name, a version from 1 and a MaxId from 0: {import}.", parameter);

    public static InvalidOperationException ImportNotDeclared(IonSymbol symbol)
        => new($"The text of {symbol} is unknown: call DeclareImports with '{symbol.ImportName}' before the top-level value.");

    public static InvalidOperationException FieldNameMissing()
        => new("A value in a struct needs a name: call WriteFieldName first.");

    public static InvalidOperationException FieldNameNotAllowed()
        => new("A field name is not allowed here: write it in a struct, once before each value.");

    public static InvalidOperationException EndNotAllowed(int depth)
        => new(depth == 0 ? "No container is open: there is nothing to end." : "A field name or an annotation was written: write its value before the end.");

    public static InvalidOperationException FlushNotAllowed()
        => new("A top-level value is not complete: end it before Flush or DeclareImports.");

    public static InvalidOperationException WritesSymbolTable()
        => new("A top-level struct whose first annotation is $ion_symbol_table is not a value: use DeclareImports, or another annotation.");

    public static InvalidOperationException WritesVersionMarker()
        => new("The symbol $ion_1_0 at the top level is not a value: annotate it, or write it inside a container.");

    public static InvalidOperationException ValueTooLarge(long length)
        => new($"A top-level value of more than {length} bytes does not fit into memory: write several smaller ones.");

    public static IonFormatException NotTranscodable(string encoding, long position)
        => new($"Expected {encoding} but found bytes that are not a character.", position);

    public static IonFormatException TextTooLong(long limit, long position)
        => new($"Expected a document whose text has at most {limit} bytes but its symbols make it longer.", position);
}
