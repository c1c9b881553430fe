// The table of phones, which go with the person who has them.

export const deviceSchema = `
create table devices (
    seq integer primary key autoincrement,
    id text not null unique,
    mac text not null unique,
    model text not null,
    person text not null,
    created integer not null
);
create index devices_person on devices (person);
create trigger devices_go after delete on people begin
    delete from devices where person = old.id;
end;
`;
