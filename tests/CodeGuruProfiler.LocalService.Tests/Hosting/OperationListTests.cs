using CodeGuruProfiler.LocalService.Hosting;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Tests.Hosting;

public sealed class OperationListTests
{
    [Fact]
    public async Task Create_ReturnsEveryOperationOfTheModel()
    {
        await using Database database = Database.Open(null, () => "id");

        Dictionary<string, Operation> operations = OperationList.Create(new ServiceContext
        {
            Database = database,
            TimeProvider = TimeProvider.System,
            NewId = () => "id",
            Region = "us-east-1",
            Account = "123456789012",
            ProfilingGroupQuota = 1,
            MaxDecompressedBytes = 1,
        });

        Assert.Equal(ServiceModel.Load().Operations.Select(operation => operation.Name).Order(), operations.Keys.Order());
        Assert.Equal(23, operations.Count);
    }
}
