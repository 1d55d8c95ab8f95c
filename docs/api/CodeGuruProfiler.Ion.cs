namespace CodeGuruProfiler.Ion
{
    public ref struct IonBinaryReader
    {
        public IonBinaryReader(System.ReadOnlySpan<byte> ion, CodeGuruProfiler.Ion.IonReaderOptions? options = null) { }
        public int AnnotationCount { get; }
        public long BytesConsumed { get; }
        public int Depth { get; }
        public System.ReadOnlySpan<byte> FieldNameSpan { get; }
        public long FieldNameSymbolId { get; }
        public bool HasFieldName { get; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Ion.IonSymbolTableImport> Imports { get; }
        public bool IsNull { get; }
        public long SymbolId { get; }
        public long TokenStartIndex { get; }
        public CodeGuruProfiler.Ion.IonTokenType TokenType { get; }
        public CodeGuruProfiler.Ion.IonType Type { get; }
        public System.ReadOnlySpan<byte> ValueSpan { get; }
        public bool FieldNameEquals(System.ReadOnlySpan<byte> utf8Text) { }
        public CodeGuruProfiler.Ion.IonSymbol GetAnnotation(int index) { }
        public System.ReadOnlySpan<byte> GetAnnotationSpan(int index) { }
        public System.Numerics.BigInteger GetBigInteger() { }
        public bool GetBoolean() { }
        public byte[] GetBytes() { }
        public CodeGuruProfiler.Ion.IonDecimal GetDecimal() { }
        public double GetDouble() { }
        public string? GetFieldName() { }
        public CodeGuruProfiler.Ion.IonSymbol GetFieldNameSymbol() { }
        public int GetInt32() { }
        public long GetInt64() { }
        public string GetString() { }
        public CodeGuruProfiler.Ion.IonSymbol GetSymbol() { }
        public CodeGuruProfiler.Ion.IonTimestamp GetTimestamp() { }
        public bool HasAnnotation(System.ReadOnlySpan<byte> utf8Text) { }
        public bool Read() { }
        public void Skip() { }
        public bool TryGetInt64(out long value) { }
        public bool ValueTextEquals(System.ReadOnlySpan<byte> utf8Text) { }
    }
    public sealed class IonBinaryWriter : CodeGuruProfiler.Ion.IonWriter
    {
        public IonBinaryWriter(System.Buffers.IBufferWriter<byte> output) { }
        public override int Depth { get; }
        public override void DeclareImports(System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Ion.IonSymbolTableImport> imports, CodeGuruProfiler.Ion.IonCatalog? catalog = null) { }
        protected override void Dispose(bool disposing) { }
        public override void Flush() { }
        public override void WriteAnnotation(CodeGuruProfiler.Ion.IonSymbol annotation) { }
        public override void WriteAnnotation(System.ReadOnlySpan<byte> utf8Text) { }
        public override void WriteBlob(System.ReadOnlySpan<byte> bytes) { }
        public override void WriteBool(bool value) { }
        public override void WriteClob(System.ReadOnlySpan<byte> bytes) { }
        public override void WriteDecimal(CodeGuruProfiler.Ion.IonDecimal value) { }
        public override void WriteEnd() { }
        public override void WriteFieldName(CodeGuruProfiler.Ion.IonSymbol name) { }
        public override void WriteFieldName(System.ReadOnlySpan<byte> utf8Name) { }
        public override void WriteFloat(double value) { }
        public override void WriteInt(System.Numerics.BigInteger value) { }
        public override void WriteInt(long value) { }
        public override void WriteNull(CodeGuruProfiler.Ion.IonType type) { }
        public override void WriteStartList() { }
        public override void WriteStartSExp() { }
        public override void WriteStartStruct() { }
        public override void WriteString(System.ReadOnlySpan<byte> utf8Text) { }
        public override void WriteSymbol(CodeGuruProfiler.Ion.IonSymbol value) { }
        public override void WriteSymbol(System.ReadOnlySpan<byte> utf8Text) { }
        public override void WriteTimestamp(CodeGuruProfiler.Ion.IonTimestamp value) { }
    }
    public sealed class IonCatalog
    {
        public IonCatalog() { }
        public CodeGuruProfiler.Ion.IonCatalog Add(CodeGuruProfiler.Ion.IonSharedSymbolTable table) { }
        public CodeGuruProfiler.Ion.IonSharedSymbolTable? Find(string name, int version) { }
    }
    public readonly struct IonDecimal : System.IEquatable<CodeGuruProfiler.Ion.IonDecimal>
    {
        public IonDecimal(System.Numerics.BigInteger coefficient, int exponent) { }
        public System.Numerics.BigInteger Coefficient { get; }
        public int Exponent { get; }
        public bool IsNegativeZero { get; }
        public bool Equals(CodeGuruProfiler.Ion.IonDecimal other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public decimal ToDecimal() { }
        public double ToDouble() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Ion.IonDecimal FromDecimal(decimal value) { }
        public static CodeGuruProfiler.Ion.IonDecimal NegativeZero(int exponent) { }
        public static implicit operator CodeGuruProfiler.Ion.IonDecimal(decimal value) { }
        public static bool operator !=(CodeGuruProfiler.Ion.IonDecimal left, CodeGuruProfiler.Ion.IonDecimal right) { }
        public static bool operator ==(CodeGuruProfiler.Ion.IonDecimal left, CodeGuruProfiler.Ion.IonDecimal right) { }
    }
    public static class IonEquivalence
    {
        public static bool AreEqual(System.ReadOnlySpan<byte> left, System.ReadOnlySpan<byte> right, CodeGuruProfiler.Ion.IonReaderOptions? options = null) { }
    }
    public sealed class IonFormatException : System.FormatException
    {
        public IonFormatException(string message, long bytePosition, System.Exception? innerException = null) { }
        public long BytePosition { get; }
        public bool IsLimit { get; init; }
    }
    public ref struct IonReader
    {
        public IonReader(System.ReadOnlySpan<byte> ion, CodeGuruProfiler.Ion.IonReaderOptions? options = null) { }
        public int AnnotationCount { get; }
        public long BytesConsumed { get; }
        public int Depth { get; }
        public System.ReadOnlySpan<byte> FieldNameSpan { get; }
        public long FieldNameSymbolId { get; }
        public bool HasFieldName { get; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Ion.IonSymbolTableImport> Imports { get; }
        public bool IsBinary { get; }
        public bool IsNull { get; }
        public long SymbolId { get; }
        public long TokenStartIndex { get; }
        public CodeGuruProfiler.Ion.IonTokenType TokenType { get; }
        public CodeGuruProfiler.Ion.IonType Type { get; }
        public System.ReadOnlySpan<byte> ValueSpan { get; }
        public bool FieldNameEquals(System.ReadOnlySpan<byte> utf8Text) { }
        public CodeGuruProfiler.Ion.IonSymbol GetAnnotation(int index) { }
        public System.ReadOnlySpan<byte> GetAnnotationSpan(int index) { }
        public System.Numerics.BigInteger GetBigInteger() { }
        public bool GetBoolean() { }
        public byte[] GetBytes() { }
        public CodeGuruProfiler.Ion.IonDecimal GetDecimal() { }
        public double GetDouble() { }
        public string? GetFieldName() { }
        public CodeGuruProfiler.Ion.IonSymbol GetFieldNameSymbol() { }
        public int GetInt32() { }
        public long GetInt64() { }
        public string GetString() { }
        public CodeGuruProfiler.Ion.IonSymbol GetSymbol() { }
        public CodeGuruProfiler.Ion.IonTimestamp GetTimestamp() { }
        public bool HasAnnotation(System.ReadOnlySpan<byte> utf8Text) { }
        public bool Read() { }
        public void Skip() { }
        public bool TryGetInt64(out long value) { }
        public bool ValueTextEquals(System.ReadOnlySpan<byte> utf8Text) { }
    }
    public sealed class IonReaderOptions
    {
        public IonReaderOptions() { }
        public CodeGuruProfiler.Ion.IonCatalog? Catalog { get; set; }
        public int MaxDepth { get; set; }
        public int MaxDigits { get; set; }
        public int MaxSymbols { get; set; }
        public int MaxValueLength { get; set; }
    }
    public sealed class IonSharedSymbolTable
    {
        public IonSharedSymbolTable(string name, int version, System.Collections.Generic.IEnumerable<string?> symbols) { }
        public string Name { get; }
        public System.Collections.Generic.IReadOnlyList<string?> Symbols { get; }
        public int Version { get; }
    }
    public readonly struct IonSymbol : System.IEquatable<CodeGuruProfiler.Ion.IonSymbol>
    {
        public IonSymbol(string text) { }
        public int ImportId { get; }
        public string? ImportName { get; }
        public string? Text { get; }
        public bool Equals(CodeGuruProfiler.Ion.IonSymbol other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Ion.IonSymbol FromImport(string importName, int importId) { }
        public static bool operator !=(CodeGuruProfiler.Ion.IonSymbol left, CodeGuruProfiler.Ion.IonSymbol right) { }
        public static bool operator ==(CodeGuruProfiler.Ion.IonSymbol left, CodeGuruProfiler.Ion.IonSymbol right) { }
    }
    public sealed class IonSymbolTableImport : System.IEquatable<CodeGuruProfiler.Ion.IonSymbolTableImport>
    {
        public IonSymbolTableImport(string Name, int Version, int MaxId) { }
        public int MaxId { get; init; }
        public string Name { get; init; }
        public int Version { get; init; }
    }
    public ref struct IonTextReader
    {
        public IonTextReader(System.ReadOnlySpan<byte> ion, CodeGuruProfiler.Ion.IonReaderOptions? options = null) { }
        public int AnnotationCount { get; }
        public long BytesConsumed { get; }
        public int Depth { get; }
        public System.ReadOnlySpan<byte> FieldNameSpan { get; }
        public long FieldNameSymbolId { get; }
        public bool HasFieldName { get; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Ion.IonSymbolTableImport> Imports { get; }
        public bool IsNull { get; }
        public long SymbolId { get; }
        public long TokenStartIndex { get; }
        public CodeGuruProfiler.Ion.IonTokenType TokenType { get; }
        public CodeGuruProfiler.Ion.IonType Type { get; }
        public System.ReadOnlySpan<byte> ValueSpan { get; }
        public bool FieldNameEquals(System.ReadOnlySpan<byte> utf8Text) { }
        public CodeGuruProfiler.Ion.IonSymbol GetAnnotation(int index) { }
        public System.ReadOnlySpan<byte> GetAnnotationSpan(int index) { }
        public System.Numerics.BigInteger GetBigInteger() { }
        public bool GetBoolean() { }
        public byte[] GetBytes() { }
        public CodeGuruProfiler.Ion.IonDecimal GetDecimal() { }
        public double GetDouble() { }
        public string? GetFieldName() { }
        public CodeGuruProfiler.Ion.IonSymbol GetFieldNameSymbol() { }
        public int GetInt32() { }
        public long GetInt64() { }
        public string GetString() { }
        public CodeGuruProfiler.Ion.IonSymbol GetSymbol() { }
        public CodeGuruProfiler.Ion.IonTimestamp GetTimestamp() { }
        public bool HasAnnotation(System.ReadOnlySpan<byte> utf8Text) { }
        public bool Read() { }
        public void Skip() { }
        public bool TryGetInt64(out long value) { }
        public bool ValueTextEquals(System.ReadOnlySpan<byte> utf8Text) { }
    }
    public sealed class IonTextWriter : CodeGuruProfiler.Ion.IonWriter
    {
        public IonTextWriter(System.Buffers.IBufferWriter<byte> output, bool pretty = false) { }
        public override int Depth { get; }
        public override void DeclareImports(System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Ion.IonSymbolTableImport> imports, CodeGuruProfiler.Ion.IonCatalog? catalog = null) { }
        protected override void Dispose(bool disposing) { }
        public override void Flush() { }
        public override void WriteAnnotation(CodeGuruProfiler.Ion.IonSymbol annotation) { }
        public override void WriteAnnotation(System.ReadOnlySpan<byte> utf8Text) { }
        public override void WriteBlob(System.ReadOnlySpan<byte> bytes) { }
        public override void WriteBool(bool value) { }
        public override void WriteClob(System.ReadOnlySpan<byte> bytes) { }
        public override void WriteDecimal(CodeGuruProfiler.Ion.IonDecimal value) { }
        public override void WriteEnd() { }
        public override void WriteFieldName(CodeGuruProfiler.Ion.IonSymbol name) { }
        public override void WriteFieldName(System.ReadOnlySpan<byte> utf8Name) { }
        public override void WriteFloat(double value) { }
        public override void WriteInt(System.Numerics.BigInteger value) { }
        public override void WriteInt(long value) { }
        public override void WriteNull(CodeGuruProfiler.Ion.IonType type) { }
        public override void WriteStartList() { }
        public override void WriteStartSExp() { }
        public override void WriteStartStruct() { }
        public override void WriteString(System.ReadOnlySpan<byte> utf8Text) { }
        public override void WriteSymbol(CodeGuruProfiler.Ion.IonSymbol value) { }
        public override void WriteSymbol(System.ReadOnlySpan<byte> utf8Text) { }
        public override void WriteTimestamp(CodeGuruProfiler.Ion.IonTimestamp value) { }
    }
    public readonly struct IonTimestamp : System.IEquatable<CodeGuruProfiler.Ion.IonTimestamp>
    {
        public IonTimestamp(int year) { }
        public IonTimestamp(int year, int month) { }
        public IonTimestamp(int year, int month, int day) { }
        public IonTimestamp(int year, int month, int day, int hour, int minute, int? offsetMinutes) { }
        public IonTimestamp(int year, int month, int day, int hour, int minute, int second, System.Numerics.BigInteger fraction, int fractionDigits, int? offsetMinutes) { }
        public int Day { get; }
        public System.Numerics.BigInteger Fraction { get; }
        public int FractionDigits { get; }
        public int Hour { get; }
        public int Minute { get; }
        public int Month { get; }
        public int? OffsetMinutes { get; }
        public CodeGuruProfiler.Ion.IonTimestampPrecision Precision { get; }
        public int Second { get; }
        public int Year { get; }
        public bool Equals(CodeGuruProfiler.Ion.IonTimestamp other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public System.DateTimeOffset ToDateTimeOffset() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Ion.IonTimestamp FromDateTimeOffset(System.DateTimeOffset value, int fractionDigits = 3) { }
        public static bool operator !=(CodeGuruProfiler.Ion.IonTimestamp left, CodeGuruProfiler.Ion.IonTimestamp right) { }
        public static bool operator ==(CodeGuruProfiler.Ion.IonTimestamp left, CodeGuruProfiler.Ion.IonTimestamp right) { }
    }
    public enum IonTimestampPrecision : byte
    {
        Year = 1,
        Month = 2,
        Day = 3,
        Minute = 4,
        Second = 5,
    }
    public enum IonTokenType : byte
    {
        None = 0,
        Null = 1,
        Bool = 2,
        Int = 3,
        Float = 4,
        Decimal = 5,
        Timestamp = 6,
        Symbol = 7,
        String = 8,
        Clob = 9,
        Blob = 10,
        StartList = 11,
        StartSExp = 12,
        StartStruct = 13,
        EndList = 14,
        EndSExp = 15,
        EndStruct = 16,
    }
    public static class IonTranscoder
    {
        public static void Copy(ref CodeGuruProfiler.Ion.IonReader reader, CodeGuruProfiler.Ion.IonWriter writer) { }
        public static byte[] ToBinary(string text, CodeGuruProfiler.Ion.IonReaderOptions? options = null) { }
        public static string ToText(System.ReadOnlySpan<byte> ion, bool pretty = true, CodeGuruProfiler.Ion.IonReaderOptions? options = null) { }
    }
    public enum IonType : byte
    {
        Null = 0,
        Bool = 1,
        Int = 2,
        Float = 4,
        Decimal = 5,
        Timestamp = 6,
        Symbol = 7,
        String = 8,
        Clob = 9,
        Blob = 10,
        List = 11,
        SExp = 12,
        Struct = 13,
    }
    public abstract class IonWriter : System.IDisposable
    {
        public abstract int Depth { get; }
        public abstract void DeclareImports(System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Ion.IonSymbolTableImport> imports, CodeGuruProfiler.Ion.IonCatalog? catalog = null);
        public void Dispose() { }
        protected abstract void Dispose(bool disposing);
        public abstract void Flush();
        public abstract void WriteAnnotation(CodeGuruProfiler.Ion.IonSymbol annotation);
        public abstract void WriteAnnotation(System.ReadOnlySpan<byte> utf8Text);
        public void WriteAnnotation(string text) { }
        public abstract void WriteBlob(System.ReadOnlySpan<byte> bytes);
        public abstract void WriteBool(bool value);
        public abstract void WriteClob(System.ReadOnlySpan<byte> bytes);
        public abstract void WriteDecimal(CodeGuruProfiler.Ion.IonDecimal value);
        public abstract void WriteEnd();
        public abstract void WriteFieldName(CodeGuruProfiler.Ion.IonSymbol name);
        public abstract void WriteFieldName(System.ReadOnlySpan<byte> utf8Name);
        public void WriteFieldName(string name) { }
        public abstract void WriteFloat(double value);
        public abstract void WriteInt(System.Numerics.BigInteger value);
        public abstract void WriteInt(long value);
        public void WriteNull() { }
        public abstract void WriteNull(CodeGuruProfiler.Ion.IonType type);
        public abstract void WriteStartList();
        public abstract void WriteStartSExp();
        public abstract void WriteStartStruct();
        public abstract void WriteString(System.ReadOnlySpan<byte> utf8Text);
        public void WriteString(string text) { }
        public abstract void WriteSymbol(CodeGuruProfiler.Ion.IonSymbol value);
        public abstract void WriteSymbol(System.ReadOnlySpan<byte> utf8Text);
        public void WriteSymbol(string text) { }
        public abstract void WriteTimestamp(CodeGuruProfiler.Ion.IonTimestamp value);
    }
}
