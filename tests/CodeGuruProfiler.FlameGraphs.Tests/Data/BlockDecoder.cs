using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Tests.Data;

/// <summary>A second reader of the data block, by docs/decisions/0088 and nothing else.</summary>
internal sealed class BlockDecoder
{
    private readonly byte[] _bytes;
    private int _at;

    private BlockDecoder(byte[] bytes)
    {
        _bytes = bytes;
    }

    public required JsonElement Head { get; init; }

    public List<string> Frames { get; } = [];

    public List<(int Frame, int Depth)> Nodes { get; } = [];

    public List<Dictionary<int, double>[]> Sides { get; } = [];

    public static BlockDecoder Decode(ReadOnlyMemory<byte> json)
    {
        JsonElement head = JsonDocument.Parse(json).RootElement;
        using var deflated = new DeflateStream(new MemoryStream(head.GetProperty("data").GetBytesFromBase64()), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        deflated.CopyTo(bytes);
        var decoder = new BlockDecoder(bytes.ToArray()) { Head = head };
        decoder.Read();
        return decoder;
    }

    /// <summary>The tree of one side, made again.</summary>
    public CallTree ToCallTree(int side = 0)
    {
        string[] counters = [.. Head.GetProperty("counters").EnumerateArray().Select(counter => counter.GetString()!)];
        var builder = new CallTreeBuilder();
        var path = new List<int> { 0 };
        for (int node = 0; node < Nodes.Count; node++)
        {
            (int frame, int depth) = Nodes[node];
            if (node > 0)
            {
                path.RemoveRange(depth, path.Count - depth);
                path.Add(builder.GetOrAddNode(path[^1], builder.AddFrame(Frames[frame])));
            }

            foreach ((int counter, double count) in Sides[side][node])
            {
                builder.AddCount(path[^1], builder.AddCounter(counters[counter]), count);
            }
        }

        return builder.ToCallTree();
    }

    private void Read()
    {
        Assert.Equal(1UL, Varint());
        ulong flags = Varint();
        Assert.Equal(0UL, flags & ~7UL);
        int sides = (flags & 1) == 0 ? 1 : 2;
        ReadNames();
        int nodes = (int)Varint();
        int[] expected = [.. Enumerable.Range(0, sides).Select(_ => (int)Varint())];
        for (int side = 0; side < sides; side++)
        {
            Sides.Add(new Dictionary<int, double>[nodes]);
        }

        int depth = 0;
        for (int node = 0; node < nodes; node++)
        {
            int frame = node == 0 ? -1 : (int)Varint();
            depth = node == 0 ? 0 : depth + 1 - (int)Varint();
            Nodes.Add((frame, depth));
            foreach (Dictionary<int, double>[] side in Sides)
            {
                side[node] = ReadCounts(fractions: (flags & 2) != 0);
            }
        }

        Assert.Equal(_bytes.Length, _at);
        Assert.Equal(expected, Sides.Select(side => side.Sum(counts => counts.Count)));
        Assert.Equal((flags & 4) != 0, Sides.Any(side => side.Any(counts => counts.Values.Any(count => count > uint.MaxValue))));
    }

    private void ReadNames()
    {
        int[] lengths = [.. Enumerable.Range(0, (int)Varint()).Select(_ => (int)Varint())];
        int size = (int)Varint();
        string text = Encoding.UTF8.GetString(_bytes, _at, size);
        _at += size;
        int start = 0;
        foreach (int length in lengths)
        {
            Frames.Add(text.Substring(start, length));
            start += length;
        }

        Assert.Equal(text.Length, start);
    }

    private Dictionary<int, double> ReadCounts(bool fractions)
    {
        var counts = new Dictionary<int, double>();
        for (ulong tag = Varint(); tag != 0; tag = (tag & 1) != 0 ? Varint() : 0)
        {
            double count = fractions ? BitConverter.ToDouble(_bytes, _at) : Varint();
            _at += fractions ? 8 : 0;
            counts.Add((int)(tag >> 1) - 1, count);
        }

        return counts;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _bytes[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
