using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Benchmarks.HostileInput;

/// <summary>Ion documents that are made to cost as much as they can, at n, 2n and 4n parts: twice the parts should take twice the time.</summary>
[MemoryDiagnoser]
public class IonHostileInput
{
    private byte[] _timestamp = [];
    private byte[] _decimal = [];
    private byte[] _integer = [];
    private byte[] _appended = [];
    private byte[] _alternating = [];
    private byte[] _unknown = [];
    private byte[] _longSymbol = [];
    private byte[] _lists = [];
    private byte[] _annotations = [];
    private byte[] _fields = [];
    private byte[] _utf16 = [];
    private IonDecimal _digits;

    /// <summary>Gets or sets how many digits, tables, symbols, levels, annotations, fields or values there are.</summary>
    [Params(25_000, 50_000, 100_000)]
    public int Parts { get; set; }

    /// <summary>Creates the documents.</summary>
    [GlobalSetup]
    public void Setup()
    {
        int n = Parts;
        string digits = new('7', n);
        _timestamp = Utf8($"2020-01-01T00:00:00.{digits}Z");
        _decimal = Utf8("1." + digits);
        _integer = IonTranscoder.ToBinary("0x" + digits);
        _digits = new IonDecimal((System.Numerics.BigInteger.One << (n * 10 / 3)) - 1, -n);
        string imports = "$ion_symbol_table::{imports:[" + Repeat(n, "{name:\"i\",version:1,max_id:1},") + "]} ";
        _appended = Utf8(imports + Repeat(n, "$ion_symbol_table::{imports:$ion_symbol_table,symbols:[\"x\"]} $10 "));
        _unknown = Utf8("$ion_symbol_table::{imports:[" + string.Concat(Enumerable.Range(0, n).Select(i => $"{{name:\"i{i}\",version:1,max_id:1}},"))
            + "]} " + Repeat(n, $"${n + 9} "));
        _alternating = Alternating(n);
        _longSymbol = Utf8($"$ion_symbol_table::{{symbols:[\"{new string('s', n)}\"]}} " + Repeat(n, "$10 "));
        _lists = Utf8(new string('[', n) + new string(']', n));
        _annotations = Utf8(Repeat(n, "a::") + "1");
        _fields = Utf8("{" + string.Concat(Enumerable.Range(0, n).Select(i => $"a:{i},")) + "}");
        _utf16 = Encoding.Unicode.GetBytes("\ufeff" + Repeat(n, "a "));
    }

    /// <summary>A timestamp with a fraction of n digits, as text.</summary>
    [Benchmark]
    public bool TimestampDigits() => IsIon(_timestamp);

    /// <summary>A decimal of n digits, as text.</summary>
    [Benchmark]
    public bool DecimalDigits() => IsIon(_decimal);

    /// <summary>A decimal of n digits to a double.</summary>
    [Benchmark]
    public double DecimalToDouble() => _digits.ToDouble();

    /// <summary>A binary integer of n / 2 bytes to text.</summary>
    [Benchmark]
    public string IntegerToText() => IonTranscoder.ToText(_integer);

    /// <summary>n tables that append to one with n imports, to binary.</summary>
    [Benchmark]
    public int AppendedTables() => ToBinary(_appended);

    /// <summary>n names, then n values with imports that alternate, to binary.</summary>
    [Benchmark]
    public int AlternatingImports() => ToBinary(_alternating);

    /// <summary>n imports and n symbols of the last one, whose text is unknown, to binary.</summary>
    [Benchmark]
    public int UnknownSymbols() => ToBinary(_unknown);

    /// <summary>A symbol of n bytes, used n times, to binary.</summary>
    [Benchmark]
    public int LongSymbol() => ToBinary(_longSymbol);

    /// <summary>Lists n deep to text with a line each.</summary>
    [Benchmark]
    public string NestedListsToText() => IonTranscoder.ToText(_lists);

    /// <summary>Lists n deep compared.</summary>
    [Benchmark]
    public bool NestedListsAreEqual() => IonEquivalence.AreEqual(_lists, _lists);

    /// <summary>A struct of n fields of one name compared.</summary>
    [Benchmark]
    public bool RepeatedFieldsAreEqual() => IonEquivalence.AreEqual(_fields, _fields);

    /// <summary>n annotations from the last to the first.</summary>
    [Benchmark]
    public int AnnotationsBackwards()
    {
        var reader = new IonReader(_annotations);
        reader.Read();
        int length = 0;
        for (int i = reader.AnnotationCount - 1; i >= 0; i--)
        {
            length += reader.GetAnnotationSpan(i).Length;
        }

        return length;
    }

    /// <summary>The positions of n values in UTF-16.</summary>
    [Benchmark]
    public long Utf16Positions()
    {
        var reader = new IonReader(_utf16);
        long sum = 0;
        while (reader.Read())
        {
            sum += reader.TokenStartIndex;
        }

        return sum;
    }

    private static byte[] Alternating(int n)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new IonBinaryWriter(output);
        for (int i = 0; i < n; i++)
        {
            writer.WriteSymbol($"name{i}");
        }

        for (int i = 0; i < n; i++)
        {
            writer.DeclareImports([new IonSymbolTableImport(i % 2 == 0 ? "a" : "b", 1, 1)]);
            writer.WriteInt(i);
        }

        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static int ToBinary(byte[] ion)
    {
        var output = new ArrayBufferWriter<byte>();
        var reader = new IonReader(ion);
        using var writer = new IonBinaryWriter(output);
        IonTranscoder.Copy(ref reader, writer);
        writer.Flush();
        return output.WrittenCount;
    }

    private static bool IsIon(byte[] ion)
    {
        try
        {
            var reader = new IonReader(ion);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (IonFormatException)
        {
            return false;
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(int count, string text) => string.Concat(Enumerable.Repeat(text, count));
}
