import { defineConfig } from '@medusajs/framework/utils';

const secret = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the shop with npm run start:medusa.`);
  return value;
};

export default defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: secret('DATABASE_URL'),
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: process.env.STORE_CORS ?? '',
      adminCors: '',
      authCors: '',
      jwtSecret: secret('JWT_SECRET'),
      cookieSecret: secret('COOKIE_SECRET'),
    },
  },
});
