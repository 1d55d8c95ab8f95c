// begin program
using CodeGuruProfiler.NetTrace;

var names = new StackNames(capacity: int.MaxValue); // a file: keep all of its addresses
var stacks = new StackTable();
names.Begin();
using (FileStream trace = File.OpenRead("app.nettrace"))
{
    new NetTraceReader(new Collector(stacks, names)).Read(trace);
}

names.Complete(stacks.Addresses); // the names are at the end of a trace
var mapper = new StackMapper(names);
List<string> frames = [];
for (int i = 0; i < stacks.Count; i++)
{
    string state = mapper.Map(stacks.GetStack(i), SampleType.Managed, frames);
    Console.WriteLine($"{state} {stacks.GetCount(i, SampleType.Managed)} {string.Join(';', frames)}");
}

internal sealed class Collector(StackTable stacks, StackNames names) : INetTraceSink
{
    public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst)
        => stacks.Add(addressesLeafFirst, type);

    public void Method(in MethodEvent method) => names.Add(in method);
}

// end program
