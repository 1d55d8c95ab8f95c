// begin program
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "eu-central-1" });
try
{
    await client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web-shop" });
}
catch (ThrottlingException exception)
{
    Console.WriteLine($"Still throttled after {exception.Attempts} attempts. Request id: {exception.RequestId}");
}

// end program
