using System.Runtime.CompilerServices;
using CodeGuruProfiler.NetTrace.Input;

namespace CodeGuruProfiler.NetTrace.Events;

/// <summary>Reads the payloads of the events that are understood, and passes them to the sink.</summary>
internal sealed class EventDispatch(INetTraceSink sink)
{
    private readonly PayloadText _text = new();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sample(in EventHeader header, long threadId, ref BlockReader payload, ReadOnlySpan<ulong> stack)
    {
        int type = payload.ReadInt32();
        sink.Sample(header.Timestamp, threadId, type is (int)SampleType.External or (int)SampleType.Managed ? (SampleType)type : SampleType.Error, stack);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Method(ref BlockReader payload, bool isUnloading)
    {
        _text.Clear();
        _text.Reserve(payload.Remaining);
        ulong methodId = payload.ReadUInt64();
        ulong moduleId = payload.ReadUInt64();
        ulong start = payload.ReadUInt64();
        uint size = payload.ReadUInt32();
        payload.ReadUInt32(); // the token
        uint flags = payload.ReadUInt32();
        var method = new MethodEvent
        {
            MethodId = methodId,
            ModuleId = moduleId,
            StartAddress = start,
            Size = size,
            Flags = flags,
            Namespace = _text.Add(payload.ReadUtf16()),
            Name = _text.Add(payload.ReadUtf16()),
            Signature = _text.Add(payload.ReadUtf16()),
            IsUnloading = isUnloading,
        };
        sink.Method(in method);
    }

    public void Module(ref BlockReader payload)
    {
        _text.Clear();
        _text.Reserve(payload.Remaining);
        ulong moduleId = payload.ReadUInt64();
        payload.Skip(sizeof(ulong) + (2 * sizeof(uint))); // the assembly, flags, reserved
        var module = new ModuleEvent { ModuleId = moduleId, Path = _text.Add(payload.ReadUtf16()) };
        sink.Module(in module);
    }
}
