using System.Text;

namespace CodeGuruProfiler.Ion.Tests.HostileInput;

// Documents of about n parts, each made to cost as much as it can.
internal static class HostileDocuments
{
    internal static Dictionary<string, Func<int, byte[]>> All { get; } = new()
    {
        ["text integer of n digits"] = n => Text(new string('7', n)),
        ["text hexadecimal integer of n digits"] = n => Text("-0x" + new string('7', n)),
        ["text binary integer of n digits"] = n => Text("0b" + new string('1', n)),
        ["text decimal of n digits"] = n => Text("1." + new string('7', n)),
        ["text decimal of n digits with an exponent"] = n => Text($"-{new string('7', n)}d-{n}"),
        ["text decimal with an exponent of n digits"] = n => Text("1d" + new string('0', n) + "1"),
        ["text float of n digits"] = n => Text("1." + new string('7', n) + "e0"),
        ["text float with an exponent of n digits"] = n => Text("1e" + new string('0', n) + "1"),
        ["text timestamp of n digits"] = n => Text($"2020-01-01T00:00:00.{new string('7', n)}Z"),
        ["text timestamp of n zeros"] = n => Text($"2020-01-01T00:00:00.{new string('0', n)}Z"),
        ["binary integer of n bytes"] = n => Binary(0x2E, [], Filled(n, 0x7F)),
        ["binary negative integer of n bytes"] = n => Binary(0x3E, [], Filled(n, 0xFF)),
        ["binary integer of n zeros"] = n => Binary(0x2E, [], new byte[n]),
        ["binary decimal of n bytes"] = n => Binary(0x5E, [0xC1], Filled(n, 0x7F)),
        ["binary timestamp of n bytes"] = n => Binary(0x6E, [0x80, 0x0F, 0xD0, 0x81, 0x81, 0x80, 0x80, 0x80, 0x47, 0x7F, 0xFF], Filled(n, 0x7F)),
        ["text lists, n deep"] = n => Text(new string('[', n) + new string(']', n)),
        ["text lists, 900 deep, n in all"] = n => Text(string.Concat(Enumerable.Repeat(new string('[', 900) + new string(']', 900), n / 900))),
        ["binary lists, n deep"] = n => Documents.WriteBinary(writer => WriteDeep(writer, n)),
        ["text struct of n equal fields"] = n => Text("{" + string.Concat(Enumerable.Repeat("a:1,", n)) + "}"),
        ["text struct of n fields of one name"] = n => Text("{" + string.Concat(Enumerable.Range(0, n).Select(i => $"a:{i},")) + "}"),
        ["text struct of n fields"] = n => Text("{" + string.Concat(Enumerable.Range(0, n).Select(i => $"f{i}:{i},")) + "}"),
        ["text n annotations"] = n => Text(string.Concat(Enumerable.Range(0, n).Select(i => $"a{i % 10}::")) + "1"),
        ["binary n annotations"] = n => Documents.WriteBinary(writer => WriteAnnotated(writer, n)),
        ["text n tables that append, after n imports"] = n => Text(Imports(n) + Repeat(n, "$ion_symbol_table::{imports:$ion_symbol_table,symbols:[\"x\"]} $10 ")),
        ["binary n tables that append, after n imports"] = n => Documents.WriteBinary(writer => WriteAppending(writer, n)),
        ["text n tables of the same imports"] = n => Text(Imports(200) + Imports(200) + Repeat(n, "$10 ")),
        ["text n names, n values with alternating imports"] = n => Text(
            Names(n) + Repeat(n / 2, "$ion_symbol_table::{imports:[{name:\"b\",version:1,max_id:1}]} $10 $ion_symbol_table::{imports:[{name:\"a\",version:1,max_id:1}]} $10 ")),
        ["binary n names, n values with alternating imports"] = n => Documents.WriteBinary(writer => WriteAlternating(writer, n)),
        ["text n imports, n unknown symbols"] = n => Text(Imports(n) + Repeat(n, $"${n + 9} ")),
        ["text an import with a long name, n unknown symbols"] = n => Text(LongImport(n) + Repeat(n, "$10 ")),
        ["text two imports with long names, n unknown symbols"] = n => Text(LongImports(n) + Repeat(n, "$10 $11 {$10:$11} ")),
        ["text a long symbol, n times by its id"] = n => Text(LongSymbol(n) + Repeat(n, "$10::$10 {$10:1} ")),
        ["binary a long symbol, n times"] = n => Documents.WriteBinary(writer => WriteLongSymbol(writer, n)),
        ["text n comments"] = n => Text(Repeat(n, "/* */ ") + "1"),
        ["text a string of n segments"] = n => Text(Repeat(n, "'''a''' ")),
        ["text a blob of n bytes with blanks"] = n => Text("{{" + Repeat(n / 4, "AAAA ") + "}}"),
        ["text a clob of n escapes"] = n => Text("{{\"" + Repeat(n, "\\x41") + "\"}}"),
        ["text n version markers"] = n => Text(Repeat(n, "$ion_1_0 ")),
        ["text n null tables"] = n => Text(Repeat(n, "$ion_symbol_table::null.struct ")),
        ["UTF-16 text of n values"] = n => Encoding.Unicode.GetBytes("\ufeff" + Repeat(n, "a ")),
        ["UTF-32 text of n values"] = n => new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(Repeat(n, "é ".Replace("é", "\"é\"", StringComparison.Ordinal))),
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static byte[] Filled(int count, byte value)
    {
        var bytes = new byte[count];
        Array.Fill(bytes, value);
        return bytes;
    }

    // A descriptor whose length follows, and the bytes.
    private static byte[] Binary(byte descriptor, byte[] start, byte[] rest)
    {
        int length = start.Length + rest.Length;
        byte[] varUInt = [(byte)(length >> 21 & 0x7F), (byte)(length >> 14 & 0x7F), (byte)(length >> 7 & 0x7F), (byte)(length & 0x7F | 0x80)];
        return [.. Documents.Binary(""), descriptor, .. varUInt, .. start, .. rest];
    }

    private static string Imports(int count)
        => "$ion_symbol_table::{imports:[" + string.Concat(Enumerable.Range(0, count).Select(i => $"{{name:\"i{i}\",version:1,max_id:1}},")) + "]} $10 ";

    private static string LongImport(int length) => $"$ion_symbol_table::{{imports:[{{name:\"{new string('n', length)}\",version:1,max_id:1}}]}} ";

    private static string LongImports(int length)
        => $"$ion_symbol_table::{{imports:[{{name:\"{new string('n', length)}\",version:1,max_id:1}},{{name:\"{new string('m', length)}\",version:1,max_id:1}}]}} ";

    private static string LongSymbol(int length) => $"$ion_symbol_table::{{symbols:[\"{new string('s', length)}\"]}} ";

    private static string Names(int count)
        => "$ion_symbol_table::{imports:[{name:\"a\",version:1,max_id:1}]} " + string.Concat(Enumerable.Range(0, count).Select(i => $"name{i} "));

    private static void WriteDeep(IonWriter writer, int levels)
    {
        for (int i = 0; i < levels; i++)
        {
            writer.WriteStartList();
        }

        for (int i = 0; i < levels; i++)
        {
            writer.WriteEnd();
        }
    }

    private static void WriteAnnotated(IonWriter writer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            writer.WriteAnnotation($"a{i % 10}");
        }

        writer.WriteInt(1);
    }

    private static void WriteAppending(IonWriter writer, int count)
    {
        writer.DeclareImports([.. Enumerable.Range(0, count).Select(i => new IonSymbolTableImport($"i{i}", 1, 1))]);
        for (int i = 0; i < count; i++)
        {
            writer.WriteSymbol($"x{i}");
            writer.Flush();
        }
    }

    private static void WriteAlternating(IonWriter writer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            writer.WriteSymbol($"name{i}");
        }

        for (int i = 0; i < count; i++)
        {
            string name = i % 2 == 0 ? "b" : "a";
            writer.DeclareImports([new IonSymbolTableImport(name, 1, 1)]);
            writer.WriteSymbol(IonSymbol.FromImport(name, 1));
        }
    }

    private static void WriteLongSymbol(IonWriter writer, int count)
    {
        string text = new('s', count);
        writer.WriteStartList();
        for (int i = 0; i < 1_000; i++)
        {
            writer.WriteSymbol(text);
        }

        writer.WriteEnd();
    }
}
