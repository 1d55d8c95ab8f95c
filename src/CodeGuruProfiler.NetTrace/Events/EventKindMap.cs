using System.Text;
using CodeGuruProfiler.NetTrace.Input;

namespace CodeGuruProfiler.NetTrace.Events;

/// <summary>Which ids of the trace's metadata stand for events that the reader understands. Others are not kept.</summary>
internal sealed class EventKindMap
{
    private const string Sampler = "Microsoft-DotNETCore-SampleProfiler";
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const string Rundown = "Microsoft-Windows-DotNETRuntimeRundown";

    // Kinds by id, as int because the runtime has that dictionary compiled.
    private readonly Dictionary<int, int> _kinds = [];

    // Most events are samples.
    private uint _lastId;
    private EventKind _lastKind;

    public EventKind this[uint metadataId] => metadataId == _lastId ? _lastKind : Find(metadataId);

    public void Clear()
    {
        _kinds.Clear();
        (_lastId, _lastKind) = (0, EventKind.Other);
    }

    /// <summary>Reads a row of versions 4 and 5.</summary>
    public void ReadObjectRow(ref BlockReader row)
    {
        uint id = row.ReadUInt32();
        ReadOnlySpan<byte> provider = row.ReadUtf16();
        Set(id, provider, row.ReadUInt32(), isUtf8: false);
    }

    /// <summary>Reads the rows of a metadata block of version 6.</summary>
    public void ReadBlock(ref BlockReader block)
    {
        block.Skip(block.ReadUInt16());
        while (!block.IsAtEnd)
        {
            BlockReader row = block.TakeBlock(block.ReadUInt16());
            uint id = row.ReadVarUInt32();
            ReadOnlySpan<byte> provider = row.ReadUtf8();
            Set(id, provider, row.ReadVarUInt32(), isUtf8: true);
        }
    }

    private EventKind Find(uint metadataId)
    {
        (_lastId, _lastKind) = (metadataId, _kinds.TryGetValue((int)metadataId, out int kind) ? (EventKind)kind : EventKind.Other);
        return _lastKind;
    }

    private void Set(uint metadataId, ReadOnlySpan<byte> provider, uint eventId, bool isUtf8)
    {
        // One id has other meanings in the runtime's two providers: 144 is an unloading here and a rundown's row there, 152 and 154 likewise.
        EventKind kind = eventId switch
        {
            0 when Is(provider, Sampler, isUtf8) => EventKind.Sample,
            143 when Is(provider, Runtime, isUtf8) => EventKind.Method,
            144 when Is(provider, Runtime, isUtf8) => EventKind.MethodUnload,
            152 when Is(provider, Runtime, isUtf8) => EventKind.Module,
            143 or 144 when Is(provider, Rundown, isUtf8) => EventKind.Method,
            153 or 154 when Is(provider, Rundown, isUtf8) => EventKind.Module,
            _ => EventKind.Other,
        };

        _lastKind = metadataId == _lastId ? kind : _lastKind;
        if (kind != EventKind.Other)
        {
            _kinds[(int)metadataId] = (int)kind;
        }
        else
        {
            _kinds.Remove((int)metadataId);
        }
    }

    private static bool Is(ReadOnlySpan<byte> provider, string name, bool isUtf8)
    {
        if (provider.Length != (isUtf8 ? name.Length : name.Length * sizeof(char)))
        {
            return false;
        }

        Span<char> text = stackalloc char[Rundown.Length];
        int length = (isUtf8 ? Encoding.UTF8 : Encoding.Unicode).GetChars(provider, text);
        return text[..length].SequenceEqual(name);
    }
}
