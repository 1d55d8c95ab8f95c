using System.ComponentModel;
using CodeGuruProfiler.Tool.Processes;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>The processor time of a process that ends.</summary>
public class ProcessorTimeTests
{
    [Fact]
    public void Get_ProcessThatHasEnded_IsTheLastTime()
    {
        Queue<Func<TimeSpan>> reads = new(
        [
            () => TimeSpan.FromSeconds(3), () => throw new InvalidOperationException("It has exited."), () => throw new Win32Exception(3),
        ]);
        var time = new ProcessorTime(() => reads.Dequeue()());

        Assert.Equal(TimeSpan.FromSeconds(3), time.Get());
        Assert.Equal(TimeSpan.FromSeconds(3), time.Get());
        Assert.Equal(TimeSpan.FromSeconds(3), time.Get());
    }
}
