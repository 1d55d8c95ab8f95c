using System.Buffers;
using System.Text;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Documents of few bytes and much in them: for each shape, one of about as many items as is asked for.</summary>
internal static class HostileShapes
{
    private static readonly string LongName = new('n', 10_000);

    /// <summary>The shapes, and the number of bytes that may be allocated for each of their bytes.</summary>
    private static readonly Dictionary<string, (double PerByte, Func<int, byte[]> Make)> Shapes = new()
    {
        ["empty lists"] = (6, n => Json(n, _ => "[]")),
        ["empty structs"] = (6, n => Json(n, _ => "{}")),
        ["short strings"] = (6, n => Json(n, i => $"\"{i % 10}\"")),
        ["different strings"] = (6, n => Json(n, i => $"\"{i}\"")),
        ["numbers"] = (6, n => Json(n, i => $"{i % 10}")),
        ["floats"] = (6, n => Json(n, i => $"{i % 10}e0")),
        ["decimals"] = (10, n => Json(n, i => $"{i % 10}.5")),
        ["big integers"] = (6, n => Json(n, _ => "99999999999999999999")),
        ["nulls"] = (6, n => Json(n, _ => "null")),
        ["names"] = (6, n => Text("{\"callgraph\":{},\"x\":{" + string.Join(',', Enumerable.Range(0, n).Select(i => $"\"{i}\":1")) + "}}")),
        ["names of the document"] = (12, n => Text("{\"callgraph\":{}," + string.Join(',', Enumerable.Range(0, n).Select(i => $"\"{i}\":1")) + "}")),
        ["nested lists"] = (6, n => Json(n / 2000, _ => new string('[', 1000) + new string(']', 1000))),
        ["escaped strings"] = (10, n => Json(n, _ => "\"\\udce9\"")),
        ["fields of nodes"] = (20, n => Text("{\"callgraph\":{\"children\":{\"f\":{" + string.Join(',', Enumerable.Range(0, n).Select(i => $"\"{i}\":1")) + "}}}}")),
        ["a field in each node"] = (40, n => Nodes(n, i => $"\"{i}\":{{\"x\":1}}")),
        ["children that are not nodes"] = (12, n => Text("{\"callgraph\":{\"children\":{" + string.Join(',', Enumerable.Range(0, n).Select(_ => "\"f\":5")) + "}}}")),
        ["counts that are not numbers"] = (12, n => Text("{\"callgraph\":{\"counts\":{" + string.Join(',', Enumerable.Range(0, n).Select(_ => "\"f\":\"\"")) + "}}}")),
        ["nodes"] = (30, n => Nodes(n, i => $"\"{i}\":{{}}")),
        ["counters"] = (30, n => Text("{\"callgraph\":{\"counts\":{" + string.Join(',', Enumerable.Range(0, n).Select(i => $"\"{i}\":1")) + "}}}")),
        ["counters of nodes"] = (30, n => Nodes(n, i => $"\"{i}\":{{\"counts\":{{\"{i}\":1}}}}")),
        ["children of one name"] = (20, n => Nodes(n, _ => "\"f\":{}")),
        ["frames that come twice"] = (40, n => Nodes(n, i => $"\"{i / 2}\":{{}}")),
        ["files"] = (30, n => Nodes(n, i => $"\"{i}\":{{\"file\":\"{i}\"}}")),
        ["Ion: decimals"] = (120, n => Ion((writer, _) => Repeat(n, () => writer.WriteDecimal(1.5m)))),
        ["Ion: empty lists"] = (15, n => Ion((writer, _) => Repeat(n, () => { writer.WriteStartList(); writer.WriteEnd(); }))),
        ["Ion: nulls"] = (15, n => Ion((writer, _) => Repeat(n, writer.WriteNull))),
        ["Ion: zeros"] = (15, n => Ion((writer, _) => Repeat(n, () => writer.WriteFloat(0)))),
        ["Ion: one long symbol"] = (10, n => Ion((writer, _) => Repeat(n, () => writer.WriteSymbol(LongName)))),
        ["Ion: one long annotation"] = (10, n => Ion((writer, _) => Repeat(n, () => { writer.WriteAnnotation(LongName); writer.WriteInt(1); }))),
        ["Ion: one long name"] = (10, n => Ion((writer, _) => Repeat(n, () => { writer.WriteStartStruct(); writer.WriteFieldName(LongName); writer.WriteInt(1); writer.WriteEnd(); }))),
        ["Ion: unknown symbols"] = (10, n => Ion((writer, _) => Repeat(n, () => writer.WriteSymbol(IonSymbol.FromImport("nobody", 7))))),
        ["Ion: one long child that is not a node"] = (30, n => Ion((writer, field) => { field("callgraph"); writer.WriteStartStruct(); field("children"); writer.WriteStartStruct(); Repeat(n, () => { field(LongName); writer.WriteInt(1); }); writer.WriteEnd(); writer.WriteEnd(); }, isField: false)),
        ["Ion: children of one name"] = (100, n => Ion((writer, field) => { field("callgraph"); writer.WriteStartStruct(); field("children"); writer.WriteStartStruct(); Repeat(n, () => { field(LongName); writer.WriteStartStruct(); writer.WriteEnd(); }); writer.WriteEnd(); writer.WriteEnd(); }, isField: false)),
        ["Ion: a tree that is found"] = (20, n => Ion((writer, field) => { field("tree"); writer.WriteStartStruct(); field("children"); writer.WriteStartStruct(); field("f"); writer.WriteStartStruct(); field("x"); writer.WriteStartList(); Repeat(n, () => writer.WriteSymbol(LongName)); writer.WriteEnd(); writer.WriteEnd(); writer.WriteEnd(); writer.WriteEnd(); }, isField: false)),
    };

    public static IEnumerable<string> Names => Shapes.Keys;

    public static double PerByte(string name) => Shapes[name].PerByte;

    public static byte[] Make(string name, int items) => Shapes[name].Make(items);

    private static byte[] Json(int items, Func<int, string> item)
        => Text("{\"callgraph\":{},\"x\":[" + string.Join(',', Enumerable.Range(0, items).Select(item)) + "]}");

    private static byte[] Nodes(int items, Func<int, string> item)
        => Text("{\"callgraph\":{\"children\":{" + string.Join(',', Enumerable.Range(0, items).Select(item)) + "}}}");

    private static byte[] Text(string json) => Encoding.UTF8.GetBytes(json);

    private static byte[] Ion(Action<IonWriter, Action<string>> write, bool isField = true)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new IonBinaryWriter(output);
        writer.DeclareImports([new IonSymbolTableImport("nobody", 1, 10)]);
        writer.WriteStartStruct();
        if (isField)
        {
            writer.WriteFieldName("x");
            writer.WriteStartList();
        }

        write(writer, writer.WriteFieldName);
        if (isField)
        {
            writer.WriteEnd();
        }

        writer.WriteEnd();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static void Repeat(int times, Action action)
    {
        for (int i = 0; i < times; i++)
        {
            action();
        }
    }
}
