// Makes the replica set and one user for each service's database. May run again at any time.
const members = ['mongo-1', 'mongo-2', 'mongo-3'];
const services = ['campaign', 'voucher', 'merchant', 'reporting', 'notification'];

const root = `root:${encodeURIComponent(process.env.MONGO_ROOT_PASSWORD)}`;
const first = connect(`mongodb://${root}@${members[0]}:27017/admin?directConnection=true`);
try {
  first.adminCommand({replSetGetStatus: 1});
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') {
    throw error;
  }
  const config = {
    _id: 'onlinefriday',
    members: members.map((host, id) => ({_id: id, host: `${host}:27017`})),
  };
  first.adminCommand({replSetInitiate: config});
  print('The replica set is made.');
}

// waits for whoever was elected
const hosts = members.map((host) => `${host}:27017`).join(',');
const admin = connect(
    `mongodb://${root}@${hosts}/admin?replicaSet=onlinefriday&serverSelectionTimeoutMS=60000`);
for (const service of services) {
  const pwd = process.env[`MONGO_${service.toUpperCase()}_PASSWORD`];
  const roles = [{role: 'readWrite', db: service}];
  if (admin.getUser(service) === null) {
    admin.createUser({user: service, pwd, roles});
  } else {
    admin.updateUser(service, {pwd, roles});
  }
}
print('Every service can use its own database.');
