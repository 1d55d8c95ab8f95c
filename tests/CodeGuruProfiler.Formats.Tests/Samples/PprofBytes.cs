using System.Text;
using CodeGuruProfiler.Formats.Output;

namespace CodeGuruProfiler.Formats.Tests;

/// <summary>A pprof file by hand, field by field. The string table comes last, as Go writes it.</summary>
internal sealed class PprofBytes
{
    private readonly List<byte> _file = [];
    private readonly List<string> _strings = [""];

    public bool Packs { get; init; } = true;

    public PprofBytes SampleType(string type, string unit) => Message(1, [.. Number(1, Text(type)), .. Number(2, Text(unit))]);

    public PprofBytes Function(ulong id, string name, string file = "", string systemName = "")
        => Message(5, [.. Number(1, id), .. Number(2, Text(name)), .. Number(3, Text(systemName)), .. Number(4, Text(file))]);

    public PprofBytes Location(ulong id, ulong address, params (ulong Function, long Line)[] lines)
        => Message(4, [.. Number(1, id), .. Number(3, address), .. lines.SelectMany(line => Bytes(4, [.. Number(1, line.Function), .. Number(2, (ulong)line.Line)]))]);

    public PprofBytes Sample(ulong[] locations, long[] values, params (string Key, string Text)[] labels)
        => Message(2, [.. List(1, locations), .. List(2, [.. values.Select(value => (ulong)value)]), .. labels.SelectMany(label => Bytes(3, [.. Number(1, Text(label.Key)), .. Number(2, Text(label.Text))]))]);

    public PprofBytes Mapping(string file) => Message(3, [.. Number(1, 1), .. Number(5, Text(file))]);

    public PprofBytes Times(long time, long duration) => Raw([.. Number(9, (ulong)time), .. Number(10, (ulong)duration)]);

    public PprofBytes Period(string type, string unit, long period) => Message(11, [.. Number(1, Text(type)), .. Number(2, Text(unit))]).Raw(Number(12, (ulong)period));

    public PprofBytes Raw(byte[] bytes)
    {
        _file.AddRange(bytes);
        return this;
    }

    public byte[] ToArray() => [.. _file, .. _strings.SelectMany(text => Bytes(6, Encoding.UTF8.GetBytes(text)))];

    public byte[] WithoutStrings() => [.. _file];

    public static byte[] Bytes(int field, byte[] bytes) => [(byte)((field << 3) | 2), .. VarInt((ulong)bytes.Length), .. bytes];

    public static byte[] Number(int field, ulong value) => value == 0 ? [] : [(byte)(field << 3), .. VarInt(value)];

    public ulong Text(string text)
    {
        int index = _strings.IndexOf(text);
        if (index < 0)
        {
            index = _strings.Count;
            _strings.Add(text);
        }

        return (ulong)index;
    }

    private PprofBytes Message(int field, byte[] bytes) => Raw(Bytes(field, bytes));

    private byte[] List(int field, ulong[] numbers)
        => Packs ? Bytes(field, [.. numbers.SelectMany(VarInt)]) : [.. numbers.SelectMany(number => new byte[] { (byte)(field << 3) }.Concat(VarInt(number)))];

    private static byte[] VarInt(ulong value)
    {
        byte[] bytes = new byte[10];
        return bytes[..VarInts.Write(bytes, value)];
    }
}
