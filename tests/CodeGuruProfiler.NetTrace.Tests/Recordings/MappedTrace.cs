namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

/// <summary>A trace as a user sees it: stacks of names with their states.</summary>
internal sealed class MappedTrace : INetTraceSink
{
    private readonly StackTable _table = new();
    private readonly StackNames _names;

    private MappedTrace(FrameNameStyle style) => _names = new StackNames(style, int.MaxValue);

    public static IReadOnlyList<MappedStack> Map(byte[] trace, StackMapperOptions? options = null, FrameNameStyle style = FrameNameStyle.CSharp)
    {
        var map = new MappedTrace(style);
        map._names.Begin();
        new NetTraceReader(map).Read(trace);
        map._names.Complete(map._table.Addresses);

        var mapper = new StackMapper(map._names, options);
        List<MappedStack> stacks = [];
        List<string> frames = [];
        for (int index = 0; index < map._table.Count; index++)
        {
            foreach (SampleType type in Enum.GetValues<SampleType>())
            {
                long count = map._table.GetCount(index, type);
                if (count > 0)
                {
                    string state = mapper.Map(map._table.GetStack(index), type, frames);
                    stacks.Add(new MappedStack(state, count, [.. frames]));
                }
            }
        }

        return stacks;
    }

    public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst) => _table.Add(addressesLeafFirst, type);

    public void Method(in MethodEvent method) => _names.Add(in method);

    public void Module(in ModuleEvent module) => _names.Add(in module);
}
